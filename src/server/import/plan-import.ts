import type { ImportReport } from "../../contract/import.ts";
import { MOST_IMPORTED } from "../../contract/import.ts";
import type { FileRemark, MarkdownEntry } from "../../contract/markdown-file.ts";
import {
  type AttachmentType,
  attachmentAddress,
  attachmentName,
  MOST_ATTACHMENTS,
  MOST_BYTES,
} from "../../domain/attachment.ts";
import { type Authored, type AuthoredType, fieldsOf, lackingIn, textsIn, withTexts } from "../../domain/authored.ts";
import { entryAddress } from "../../domain/entry-link.ts";
import { takenFrom } from "../attachments/new-attachment.ts";
import { idOfSlip } from "../id-of-slip.ts";
import { type ArchiveFile, archiveRefused } from "../transfer/archive.ts";
import { bytesOfFile } from "./file-text.ts";
import { createFindBeside, type FindBeside, pathIn, typeByName } from "./files-beside.ts";
import { type FoundLink, linksIn, withLinks } from "./links-in.ts";
import { type FaultIn, faultOf, readSources, type SourceEntry, type Sources } from "./read-sources.ts";

export type Remark = ImportReport["entries"][number]["remarks"][number];

export interface PlannedFile {
  readonly id: string;
  readonly name: string;
  readonly type: AttachmentType;
  readonly file: ArchiveFile;
}

export interface PlannedEntry extends Pick<SourceEntry, "path" | "line"> {
  readonly id: string;
  readonly entry: MarkdownEntry;
  readonly draft: boolean;
  readonly remarks: readonly Remark[];
  readonly files: readonly PlannedFile[];
}

export interface ImportPlan {
  readonly entries: readonly PlannedEntry[];
  readonly faults: readonly FaultIn[];
  readonly leftOut: readonly string[];
}

export interface ImportWish {
  /** Of this import; ids are made of it, so that sent again it is the same one. */
  readonly key: string;
  readonly type: AuthoredType;
  readonly publish: boolean;
  readonly leaveOutFaulty: boolean;
}

/** Most bytes that come as attachments; a file that two entries name comes twice. */
const MOST_ATTACHED = 100 * 1024 * 1024;

/** What would come of an archive. Nothing that is at fault is among its entries. [IM3] */
export async function planImport(files: readonly ArchiveFile[], wish: ImportWish): Promise<ImportPlan> {
  const sources = await readSources(files, wish.type);
  const checked = new Map<string, Promise<CheckedFile>>();
  const check = (file: ArchiveFile) => {
    const known = checked.get(file.name) ?? checkFile(file);
    checked.set(file.name, known);
    return known;
  };
  let faults = sources.faults;
  for (;;) {
    const plan = await planWithout(sources, faults, wish, check);
    const [isNew, isTooMuch] = [plan.faults.length > faults.length, plan.entries.length > MOST_IMPORTED];
    // What is left out is nothing that others could link to, so that their links are written anew.
    if (!isNew || isTooMuch || !wish.leaveOutFaulty) return plan;
    faults = plan.faults;
  }
}

type CheckedFile = AttachmentType | "not-taken" | "not-what-it-says";

/** What a file is by its name and its bytes. [AT1] */
async function checkFile(file: ArchiveFile): Promise<CheckedFile> {
  const declared = typeByName(file.name);
  if (declared === undefined || file.size > MOST_BYTES || attachmentName(file.name) === "") return "not-taken";
  if (file.size === 0) return "not-taken";
  return takenFrom(declared, await bytesOfFile(file))?.type ?? "not-what-it-says";
}

async function planWithout(
  { entries, beside }: Sources,
  known: readonly FaultIn[],
  wish: ImportWish,
  check: (file: ArchiveFile) => Promise<CheckedFile>,
): Promise<ImportPlan> {
  const faults = new Map(known.map((one) => [placeOf(one), one]));
  const whole = entries.filter((one) => !faults.has(placeOf(one)));
  const ids = new Map(whole.flatMap(({ path, line }) => (line === null ? [[path, idOf(wish, path)] as const] : [])));
  const find = createFindBeside([...ids.keys(), ...beside.keys()]);
  const named = new Set<string>();
  const planned: PlannedEntry[] = [];
  let bytes = 0;
  for (const source of whole) {
    const id = idOf(wish, placeOf(source));
    const linked = await linkedFrom(source, { id, find, ids, beside, check });
    for (const { file } of linked.files) named.add(file.name);
    bytes += linked.files.reduce((sum, { file }) => sum + file.size, 0);
    if (bytes > MOST_ATTACHED) throw archiveRefused("too-large");
    for (const path of linked.lying) faults.set(path, { path, line: null, fault: "not-what-it-says" });
    const fault = linked.files.length > MOST_ATTACHMENTS ? "too-many-files" : faultOf(linked.content);
    const { path, line, entry } = source;
    if (fault !== undefined) faults.set(placeOf(source), { path, line, fault });
    else {
      const isWhole = lackingIn(linked.content).length === 0;
      const remarks = [...source.remarks.map(remarkOf), ...linked.remarks];
      const draft = !wish.publish || !isWhole;
      planned.push({
        path,
        line,
        id,
        entry: { ...entry, content: linked.content },
        draft,
        remarks,
        files: linked.files,
      });
    }
  }
  const most = planned[MOST_IMPORTED];
  if (most) faults.set("", { path: most.path, line: most.line, fault: "too-many-entries" });
  const leftOut = [...beside.keys()].filter((path) => !named.has(path) && !faults.has(path));
  return { entries: planned, faults: [...faults.values()], leftOut };
}

const placeOf = ({ path, line }: Pick<FaultIn, "path" | "line">): string => (line === null ? path : `${path} ${line}`);
const idOf = ({ key }: ImportWish, place: string): string => idOfSlip(key, place);

const remarkOf = (remark: FileRemark): Remark => {
  switch (remark.about) {
    case "front-matter-unreadable":
      return { about: remark.about, detail: String(remark.line) };
    case "type-unknown":
      return { about: remark.about, detail: remark.type.slice(0, 100) };
    case "kept-in-text":
      return { about: remark.about, detail: "" };
  }
};

interface Around {
  readonly id: string;
  readonly find: FindBeside;
  readonly ids: ReadonlyMap<string, string>;
  readonly beside: ReadonlyMap<string, ArchiveFile>;
  readonly check: (file: ArchiveFile) => Promise<CheckedFile>;
}

interface Linked {
  readonly content: Authored;
  readonly files: readonly PlannedFile[];
  readonly lying: readonly string[];
  readonly remarks: readonly Remark[];
}

/** An entry with its links to files as links to entries and attachments; what leads nowhere stays as it was. [IM5] */
async function linkedFrom({ path, entry }: SourceEntry, around: Around): Promise<Linked> {
  const files = new Map<string, PlannedFile>();
  const lying = new Set<string>();
  const remarks = new Map<string, Remark>();
  const remark = (about: Remark["about"], detail: string) =>
    remarks.set(`${about} ${detail}`, { about, detail: detail.slice(0, 200) });

  const leadTo = async ({ address }: FoundLink): Promise<string | undefined> => {
    if (pathIn(address) === undefined) return undefined;
    const found = around.find(path, address);
    const target = found === undefined ? undefined : around.ids.get(found);
    if (target !== undefined) return entryAddress(target);
    const file = found === undefined ? undefined : around.beside.get(found);
    if (file === undefined) {
      remark("file-missing", address);
      return undefined;
    }
    const type = await around.check(file);
    if (type === "not-what-it-says") lying.add(file.name);
    else if (type === "not-taken") remark("file-not-taken", file.name);
    else {
      const id = idOfSlip(around.id, file.name);
      files.set(file.name, { id, name: attachmentName(file.name), type, file });
      return attachmentAddress(id);
    }
    return undefined;
  };

  let { content } = entry;
  for (const field of fieldsOf[content.type]) {
    if (field === "title") continue;
    const texts: string[] = [];
    for (const text of textsIn(content, field)) texts.push(await withLinksLed(text, leadTo));
    content = withTexts(content, field, texts);
  }
  return { content, files: [...files.values()], lying: [...lying], remarks: [...remarks.values()] };
}

async function withLinksLed(text: string, leadTo: (link: FoundLink) => Promise<string | undefined>): Promise<string> {
  const links = linksIn(text);
  const led = new Map<FoundLink, string>();
  for (const link of links) {
    const address = await leadTo(link);
    if (address !== undefined) led.set(link, link.embeds ? embedded(link.address, address) : address);
  }
  return withLinks(text, links, (link) => led.get(link));
}

/** What Obsidian embeds, as Markdown has it: a picture, or a link. */
const embedded = (name: string, address: string): string =>
  `${/\.(?:png|jpe?g|gif|webp)$/i.test(name) ? "!" : ""}[${name.replace(/[\\[\]`*_<>]/g, "\\$&")}](${address})`;
