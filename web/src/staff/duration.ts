import { spoken } from "../parts/i18n.js";

/** Seconds as somebody would say them: 40 seconds, 12 minutes, 3 hours, 40 days. */
export function duration(seconds: number): string {
    const [unit, size] = seconds < 90 ? (["second", 1] as const) : seconds < 5400 ? (["minute", 60] as const) : seconds < 172_800 ? (["hour", 3600] as const) : (["day", 86_400] as const);
    return new Intl.NumberFormat(spoken(), { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(seconds / size);
}
