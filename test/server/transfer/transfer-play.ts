import type { ProblemCode } from "../../../src/contract/problem.ts";
import { Problem } from "../../../src/contract/problem.ts";
import { RestoreReport } from "../../../src/contract/transfer.ts";
import type { ServerDesk } from "../server-desk.ts";

/** What people do with a space as a file. */
export function transferIn(desk: ServerDesk, space: string) {
  const send = (user: string, path: string, file: Uint8Array) =>
    desk.as(user).fetch(`/api/spaces/${space}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array(file),
    });
  const backup = async (user: string): Promise<Buffer> => {
    const response = await desk.as(user).send("backUpSpace", { params: { space } });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const restored = async (user: string, file: Uint8Array, path = "restored"): Promise<RestoreReport> => {
    const response = await send(user, path, file);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return RestoreReport.parse(body);
  };
  const refusal = async (
    user: string,
    file: Uint8Array,
    path = "restored",
  ): Promise<Problem & { code: ProblemCode }> => {
    const response = await send(user, path, file);
    if (response.ok) throw new Error(`was not refused: ${await response.text()}`);
    return Problem.parse(await response.json());
  };
  return {
    send,
    backup,
    restored,
    refusal,
    previewed: (user: string, file: Uint8Array) => restored(user, file, "restored?preview=only"),
  };
}
