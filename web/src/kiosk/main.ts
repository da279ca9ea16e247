import { preferred, speak } from "../parts/i18n.js";
import "./look.css";

await speak(preferred(null));
await import("./kiosk.js");
