import type { Writing } from "../../../src/contract/authored.ts";
import type { Authored } from "../../../src/domain/authored.ts";
import type { Simulation } from "../simulation.ts";

type Send = (method: "POST" | "PUT", path: string, body: object) => Promise<Writing>;

/** How somebody's own client writes, past every page. */
async function writerOf(simulation: Simulation, user: string): Promise<Send> {
  const { space } = await simulation.api<{ space: string }>("GET", "/simulator/space");
  const token = await simulation.token(user);
  return async (method, path, body) => {
    const response = await fetch(`${simulation.origin}/api/spaces/${space}/entries${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as Writing;
  };
}

/** Somebody writes an entry and publishes it; answers its id. */
export async function publish(simulation: Simulation, user: string, content: Authored): Promise<string> {
  const send = await writerOf(simulation, user);
  const slip = Buffer.from(content.title.padEnd(32, ".")).toString("base64url").slice(0, 32);
  const { entry, version } = await send("POST", "", { slip, content });
  await send("POST", `/${entry}/published`, { version });
  return entry;
}

/** Somebody says what an entry is about. */
export async function giveTopic(simulation: Simulation, user: string, entry: string, topic: string): Promise<void> {
  const send = await writerOf(simulation, user);
  await send("PUT", `/${entry}/about`, { topic });
}

/** Somebody saves a further version on top of another. */
export async function save(
  simulation: Simulation,
  user: string,
  { entry, version }: Pick<Writing, "entry" | "version">,
  content: Authored,
): Promise<void> {
  const send = await writerOf(simulation, user);
  await send("PUT", `/${entry}/writing`, { version, content });
}

export const belaying: Extract<Authored, { type: "lesson" }> = {
  type: "lesson",
  title: "Belaying without looking away",
  why: "A second is enough.",
  body: "Keep the **brake hand** on the rope.\n\nLook up, always.",
  practise: "Belay somebody on an easy route.",
  recall: ["Which hand stays on the rope?", "Where do you look?"],
};
