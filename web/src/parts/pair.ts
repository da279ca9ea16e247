import { html, nothing, type TemplateResult } from "lit";
import { Problem, post } from "./api.js";
import { t } from "./i18n.js";
import { Page } from "./page.js";

/** What pairing answers: what this device is from now on. */
export type Paired = {
    surface: "KIOSK" | "ROOM";
    device: string;
    centre: { id: string; name: string; zone: string; languages: string[] };
    room?: { id: string; name: string };
};

/** The screen of a device that belongs to nobody yet; fires `paired` when the office's code was right. */
export class Pair extends Page {
    static override properties = { surface: {}, fault: { state: true }, busy: { state: true } };
    declare surface: "KIOSK" | "ROOM";
    declare fault: string;
    declare busy: boolean;

    constructor() {
        super();
        this.surface = "KIOSK";
        this.fault = "";
        this.busy = false;
    }

    protected override render(): TemplateResult {
        return html`<form class="pair stack" @submit=${this.#submit}>
            <h1>${t("common.pair.title")}</h1>
            <p class="quiet">${t("common.pair.say")}</p>
            <label class="field">${t("common.pair.code")}
                <input name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="12" .value=${codeInLink()} aria-invalid=${this.fault ? "true" : "false"} aria-describedby="pair-fault">
            </label>
            <p id="pair-fault" role="alert">${this.fault || nothing}</p>
            <div><button class="button go" ?disabled=${this.busy}>${t("common.pair.pair")}</button></div>
        </form>`;
    }

    #submit = async (event: SubmitEvent): Promise<void> => {
        event.preventDefault();
        const code = new FormData(event.target as HTMLFormElement).get("code");
        this.busy = true;
        this.fault = "";
        try {
            const paired = await post<Paired>("/api/pairing", { code: String(code).trim().toUpperCase() });
            history.replaceState(null, "", location.pathname);
            if (paired.surface === this.surface) this.dispatchEvent(new CustomEvent("paired", { detail: paired }));
            else this.fault = t("common.pair.otherPage", { page: `/${paired.surface.toLowerCase()}/` });
        } catch (no) {
            this.fault = refusal(no);
        }
        this.busy = false;
    };
}
customElements.define("hkg-pair", Pair);

/** The code that a link such as `/kiosk/#pair=K7PX-M2QD` brings along; it still takes a tap to use it up. */
function codeInLink(): string {
    return new URLSearchParams(location.hash.slice(1)).get("pair") ?? "";
}

function refusal(no: unknown): string {
    if (!(no instanceof Problem)) return t("common.unreachable");
    switch (no.reason) {
        case "wrong-code":
        case "nonsense":
            return t("common.pair.wrong");
        case "too-many-tries":
            return t("common.pair.tooMany");
        default:
            return no.passing ? t("common.unreachable") : t("common.unexpected");
    }
}
