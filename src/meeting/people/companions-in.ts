import { companionsOn } from "../../domain/companions.ts";
import type { SessionDocument } from "../../domain/session-document.ts";
import { onceFor } from "../pulse/once-for.ts";

const onShelf = onceFor(companionsOn);

/** Everybody who sits beside somebody, or sat there. */
export const companionsIn = (document: SessionDocument) => onShelf(document.shelf("companion"));
