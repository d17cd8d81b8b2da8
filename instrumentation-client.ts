import { surviveTranslation } from "@/components/layout/translated-texts";

// Runs in the browser before React wakes the page.
surviveTranslation();
