import type { Writing } from "../../../src/contract/authored.ts";
import type { Authored } from "../../../src/domain/authored.ts";
import type { Simulation } from "../simulation.ts";

/** Somebody writes an entry and publishes it; answers its id. */
export async function publish(simulation: Simulation, user: string, content: Authored): Promise<string> {
  const { space } = await simulation.api<{ space: string }>("GET", "/simulator/space");
  const token = await simulation.token(user);
  const send = async (path: string, body: object): Promise<Writing> => {
    const response = await fetch(`${simulation.origin}/api/spaces/${space}/entries${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as Writing;
  };
  const slip = Buffer.from(content.title.padEnd(32, ".")).toString("base64url").slice(0, 32);
  const { entry, version } = await send("", { slip, content });
  await send(`/${entry}/published`, { version });
  return entry;
}

export const belaying: Authored = {
  type: "lesson",
  title: "Belaying without looking away",
  why: "A second is enough.",
  body: "Keep the **brake hand** on the rope.\n\nLook up, always.",
  practise: "Belay somebody on an easy route.",
  recall: ["Which hand stays on the rope?", "Where do you look?"],
};
