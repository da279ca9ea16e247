import { inZone, speak, type Language } from "../src/parts/i18n.js";

/** What the pages' pure parts need of a browser: the languages of the device and a document that has one. */
export async function reader(language: Language, zone: string, device: string[] = [language]): Promise<void> {
    Object.defineProperty(globalThis, "navigator", { value: { languages: device }, configurable: true });
    Object.defineProperty(globalThis, "document", { value: { documentElement: { lang: "" } }, configurable: true });
    await speak(language);
    inZone(zone);
}
