import { html, nothing, type TemplateResult } from "lit";
import { Problem, post } from "./api.js";
import { t, type Language } from "./i18n.js";
import { Page } from "./page.js";
import { tongueBar } from "./tongues.js";

/** The door for staff: name and passphrase; fires `entered` when they were right. */
export class SignIn extends Page {
    static override properties = { heading: {}, speak: { attribute: false }, fault: { state: true }, busy: { state: true }, forgotten: { state: true } };
    declare heading: string;
    declare speak: (language: Language) => void;
    declare fault: string;
    declare busy: boolean;
    declare forgotten: boolean;

    constructor() {
        super();
        this.fault = "";
        this.busy = false;
        this.forgotten = false;
    }

    protected override render(): TemplateResult {
        return html`<main class="sign-in stack">
            <p class="brand">Hug Kiss Go</p>
            <h1>${this.heading}</h1>
            <form class="stack" @submit=${this.#submit}>
                <label class="field">${t("desk.signIn.login")}<input name="login" required autocomplete="username" autocapitalize="none" spellcheck="false"></label>
                <label class="field">${t("desk.signIn.passphrase")}<input name="passphrase" type="password" required autocomplete="current-password" aria-describedby="sign-in-fault"></label>
                <p id="sign-in-fault" role="alert">${this.fault || nothing}</p>
                <div class="row"><button class="button go" ?disabled=${this.busy}>${t("desk.signIn.enter")}</button>
                    <button class="button bare" type="button" aria-expanded=${this.forgotten} @click=${() => (this.forgotten = !this.forgotten)}>${t("desk.signIn.forgotten")}</button></div>
                ${this.forgotten ? html`<p>${t("desk.signIn.askDirector")}</p>` : nothing}
            </form>
            ${tongueBar(["en", "de", "fr", "es", "fi"], (language) => this.speak(language))}
        </main>`;
    }

    #submit = async (event: SubmitEvent): Promise<void> => {
        event.preventDefault();
        const said = new FormData(event.target as HTMLFormElement);
        this.busy = true;
        this.fault = "";
        try {
            await post("/api/sign-in", { login: String(said.get("login")).trim(), passphrase: String(said.get("passphrase")) });
            this.dispatchEvent(new Event("entered"));
        } catch (no) {
            this.fault = t(no instanceof Problem && (no.reason === "wrong-sign-in" || no.reason === "too-many-tries") ? "desk.signIn." + no.reason : "desk.unreachable");
        }
        this.busy = false;
    };
}
customElements.define("hkg-sign-in", SignIn);
