import { deflateRawSync } from "node:zlib";
import { ZipFile } from "yazl";

/** One file as an archive is to describe it, honestly or not. */
interface Described {
  readonly name: string;
  readonly content?: Buffer;
  /** In place of the true one. */
  readonly size?: number;
  /** As Unix notes it. */
  readonly mode?: number;
  readonly flags?: number;
}

/** An archive written by hand, since no library writes what only a hostile one would. */
export function archiveOf(files: readonly Described[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    content = Buffer.from("# Words"),
    size = content.length,
    mode = 0o100644,
    flags = 0x0800,
  } of files) {
    const [packed, path] = [deflateRawSync(content), Buffer.from(name)];
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, path, packed]);
    const rest = Buffer.alloc(16);
    rest.writeUInt32LE((mode << 16) >>> 0, 8);
    rest.writeUInt32LE(at, 12);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03", "latin1"), shared, rest.subarray(2), path]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** An honest archive. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const megabytes = (count: number): Buffer => Buffer.alloc(count * 1024 * 1024, "a");

/**
 * Archives that nobody may take, by why. `ok.md` stands beside each fault, so that nothing of it may come in either; what
 * only shows in a file that is read shows in `read`.
 */
export const hostileArchives = (read = "x.md"): readonly (readonly [what: string, reason: string, file: Buffer])[] => {
  const ok = { name: "ok.md" };
  return [
    ["no archive", "not-an-archive", Buffer.from("# Words")],
    ["nothing", "not-an-archive", Buffer.alloc(0)],
    ["cut short", "not-an-archive", archiveOf([ok]).subarray(0, -30)],
    ["a name that leads up", "unsafe-name", archiveOf([ok, { name: "../../etc/cron.d/x.md" }])],
    ["a name that leads up inside", "unsafe-name", archiveOf([ok, { name: "notes/../../x.md" }])],
    ["an absolute name", "unsafe-name", archiveOf([ok, { name: "/etc/passwd.md" }])],
    ["a drive", "unsafe-name", archiveOf([ok, { name: "C:/x.md" }])],
    ["backslashes", "unsafe-name", archiveOf([ok, { name: "..\\x.md" }])],
    ["a name with a zero byte", "unsafe-name", archiveOf([ok, { name: "x\0.md" }])],
    ["a symbolic link", "link", archiveOf([ok, { name: "x.md", mode: 0o120777, content: Buffer.from("/etc/passwd") }])],
    ["a device", "link", archiveOf([ok, { name: "x.md", mode: 0o020666 }])],
    ["a locked file", "encrypted", archiveOf([ok, { name: "x.md", flags: 0x0801 }])],
    ["two of one name", "doubled-name", archiveOf([ok, ok])],
    ["an archive inside", "archive-inside", archiveOf([ok, { name: "more.zip", content: archiveOf([ok]) }])],
    ["a bomb in one file", "packed-too-tightly", archiveOf([ok, { name: read, content: megabytes(3) }])],
    [
      "a bomb in many files",
      "packed-too-tightly",
      archiveOf(Array.from({ length: 400 }, (_, n) => ({ name: `${n}.md`, content: megabytes(0.9) }))),
    ],
    ["more than it says", "broken", archiveOf([{ name: read, content: Buffer.alloc(1024, "a"), size: 100 }])],
    ["other bytes than it says", "broken", archiveOf([{ name: read, size: 3 }])],
  ];
};
