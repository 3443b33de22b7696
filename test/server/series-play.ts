import { randomBytes } from "node:crypto";
import { oneSeries } from "../contract/one-series.ts";
import type { ServerDesk } from "./server-desk.ts";

/** A series of a group of `ana`'s with something in all that is kept of one, also of `ben`'s. Answers its id. */
export async function seriesOfAll(desk: Pick<ServerDesk, "as">, space: string, group: string): Promise<string> {
  const body = { slip: randomBytes(24).toString("hex"), content: oneSeries, group };
  const { id } = await desk.as("ana").ask("beginSeries", { params: { space }, body });
  const params = { space, series: id };
  const date = oneSeries.starts ?? "";
  await desk.as("ben").ask("comeToSeries", { params, body: { comes: true } });
  await desk.as("ana").ask("changeSeriesDate", { params, body: { date, skipped: true, movedTo: null } });
  const later = new Date(Date.parse(`${date}Z`) + 7 * 24 * 3_600_000).toISOString().slice(0, 16);
  await desk.as("chen").ask("joinWorkGroup", { params: { space, group }, body: { joined: true } });
  for (const user of ["ana", "chen"])
    await desk.as(user).ask("volunteerInSeries", { params, body: { role: "speaker", on: true } });
  await desk.as("ana").ask("sayOfTurn", { params, body: { date: later, role: "speaker", says: "take" } });
  await desk.as("ana").ask("sayOfTurn", { params, body: { date: later, role: "facilitator", says: "cannot" } });
  return id;
}
