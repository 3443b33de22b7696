import { ImportReport } from "../../../src/contract/import.ts";
import { Problem } from "../../../src/contract/problem.ts";
import type { ServerDesk } from "../server-desk.ts";
import { zipOf } from "../transfer/hostile-archives.ts";

export interface Wish {
  readonly slip?: string;
  readonly type?: "lesson" | "experience" | "question";
  readonly publish?: "whole" | "none";
  readonly faulty?: "leave-out";
  readonly preview?: "only";
}
export type Files = Readonly<Record<string, string | Buffer>>;

/** What people do with files that they bring into a space. */
export function importingIn(desk: ServerDesk, space: string) {
  let count = 0;
  const send = async (user: string, files: Files | Uint8Array, wish: Wish = {}) => {
    count += 1;
    const slip = `import-${String(count).padStart(22, "0")}`;
    const query = new URLSearchParams({ slip, type: "lesson", publish: "whole", ...wish });
    const body = files instanceof Uint8Array ? files : await zipOf(files);
    return desk.as(user).fetch(`/api/spaces/${space}/imports?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array(body),
    });
  };
  const imported = async (user: string, files: Files | Uint8Array, wish?: Wish): Promise<ImportReport> => {
    const response = await send(user, files, wish);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return ImportReport.parse(body);
  };
  const refusal = async (user: string, files: Files | Uint8Array, wish?: Wish) => {
    const response = await send(user, files, wish);
    if (response.ok) throw new Error(`was not refused: ${await response.text()}`);
    return Problem.parse(await response.json());
  };
  const listed = async (user: string) => (await desk.as(user).ask("listImports", { params: { space } })).imports;
  const takenBack = (user: string, id: string) =>
    desk.as(user).ask("takeBackImport", { params: { space, import: id }, body: {} });
  const rows = async () =>
    Object.values(
      await desk.sql(`select (select count(*) from entries) + (select count(*) from entry_versions)
        + (select count(*) from attachments) + (select count(*) from imports) + (select count(*) from entry_search) as n`),
    );
  return { send, imported, refusal, listed, takenBack, rows };
}
