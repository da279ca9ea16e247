import { html, type TemplateResult } from "lit";
import { spoken, t, tongues, type Language } from "./i18n.js";

/** The language bar: each language in its own name; the one spoken stands out. */
export const tongueBar = (offered: readonly string[], chosen: (language: Language) => void): TemplateResult => html`
    <nav class="row tongues" aria-label=${t("common.language")}>
        ${(Object.entries(tongues) as [Language, string][])
            .filter(([language]) => offered.includes(language))
            .map(([language, name]) => html`<button class="button ${language === spoken() ? "" : "bare"}" type="button" lang=${language} aria-current=${language === spoken() ? "true" : "false"} @click=${() => chosen(language)}>${name}</button>`)}
    </nav>`;
