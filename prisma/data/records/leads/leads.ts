import { LEAD_CENTRES } from "./lead-centres";
import { LEAD_FIRMS } from "./lead-firms";
import { LEAD_PLATFORMS } from "./lead-platforms";
import { LEAD_RESULTS } from "./lead-results";

/**
 * Names found beside the four results of the press report: 58 findings are 57 things, because 武汉人工智能研究院 was
 * found twice. The length of this list is nobody's count.
 */
export const LEADS = [...LEAD_RESULTS, ...LEAD_PLATFORMS, ...LEAD_CENTRES, ...LEAD_FIRMS];
