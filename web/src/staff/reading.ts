import { clock, day, t } from "../parts/i18n.js";
import type { Reading } from "./model.js";

/** In place of what may be untrue before all is read: that it is still read, and how far. */
export const stillReading = ({ waiting, at }: Reading): string =>
    [t("staff.reading.still", { waiting: waiting ?? 0 }), at ? t("staff.reading.at", { day: day(at), time: clock(at) }) : ""].join(" ").trim();
