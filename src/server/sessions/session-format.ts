import type { Format } from "../../domain/format.ts";
import { formatById } from "../../domain/formats/shipped-formats.ts";
import type { Scope, Tx } from "../db/database.ts";
import { formatOf, readOnShelf, versionsOf } from "../formats/format-rows.ts";
import { badRequest, RequestRefused } from "../http/refusal.ts";
import type { SessionRow } from "./session-rows.ts";

/** A format that can be planned now: one that ships, or one that stands on the space's shelf. */
export async function formatToPlan(tx: Tx, scope: Scope, id: string): Promise<Format> {
  const shipped = formatById(id);
  if (shipped) return shipped;
  const row = await readOnShelf(tx, scope, id);
  if (!row) throw badRequest("format", "is not a format of this space");
  return formatOf(row).format;
}

/** The format of a session in the version with which it was planned, also when that has left the shelf. [F6] */
export async function formatOfSession(
  tx: Tx,
  scope: Scope,
  { format: id, format_version }: Pick<SessionRow, "format" | "format_version">,
): Promise<Format> {
  const shipped = formatById(id);
  if (shipped) return shipped;
  const versions = await versionsOf(tx, scope, [id]);
  const planned = versions.find(({ version }) => version === format_version) ?? versions[0];
  if (!planned) throw new RequestRefused("not-found", "The format of this session is not here any more.");
  return formatOf(planned).format;
}
