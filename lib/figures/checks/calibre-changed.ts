import { isSameCellLine } from "./last-year";
import type { Check, CheckedFigure } from "./types";

/** Last year was counted by another definition only: the two will never share a line. */
export const calibreChanged: Check<CheckedFigure> = {
  code: "calibre-changed",
  level: "explain",
  find: (subject) => {
    if (subject.value === null) return null;
    const lastYear = subject.known.filter(
      (other) =>
        isSameCellLine(other, subject) && other.year === subject.year - 1 && other.value !== null,
    );
    const [other] = lastYear;
    if (other === undefined || lastYear.some(({ calibre }) => calibre === subject.calibre)) {
      return null;
    }
    const name = subject.calibres.find(({ code }) => code === other.calibre)?.name;
    const values = {
      calibreZh: name?.zh ?? other.calibre,
      calibreEn: name?.en ?? other.calibre,
    };
    return { key: "checks.calibreChanged", values };
  },
};
