import type { ArchiveReply } from "../http/archive-response.ts";
import { RequestRefused } from "../http/refusal.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";

/** Files that one process makes at once: each reads all of a space. */
const MOST_AT_ONCE = 3;

/** What becomes a file that goes out: it is made in `folder`, which goes once the file has, and says where it is. */
interface Wish {
  /** Who has one file at a time: a slow reader keeps nobody waiting but themselves. */
  readonly member: string;
  readonly name: string;
  make(folder: string): Promise<string>;
}

export type ArchiveMaker = (wish: Wish) => Promise<ArchiveReply>;

export function createArchiveMaker(): ArchiveMaker {
  const having = new Set<string>();
  let underWay = 0;
  return async ({ member, name, make }) => {
    if (underWay >= MOST_AT_ONCE || having.has(member)) throw tooMany();
    underWay += 1;
    having.add(member);
    const read = () => void having.delete(member);
    try {
      return { ...(await madeIn(make)), name, read };
    } catch (error) {
      read();
      throw error;
    } finally {
      underWay -= 1;
    }
  };
}

async function madeIn(make: Wish["make"]): Promise<Pick<ArchiveReply, "path" | "done">> {
  const folder = await createTemporaryFolder();
  try {
    return { path: await make(folder.path), done: folder.forget };
  } catch (error) {
    await folder.forget();
    throw error;
  }
}

const tooMany = () =>
  new RequestRefused("too-many-requests", "Other files are being made just now. Try again shortly.", {
    headers: { "retry-after": "5" },
  });
