import { preferred, speak } from "../parts/i18n.js";
import "./look.css";

await speak(preferred(localStorage.getItem("room.language")));
await import("./room.js");
