import { Button } from "@fluentui/react-components";
import { type DragEvent, useRef, useState } from "react";
import { ApiProblem } from "../../api/api-failure.ts";
import type { ImportReport } from "../../contract/import.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { bundleFiles, type ChosenFile, chosenIn, droppedIn } from "./bundle-files.ts";
import { ImportReported } from "./import-report.tsx";
import { importTexts } from "./import-texts.ts";
import { ImportWishes, type Wishes } from "./import-wishes.tsx";
import { ImportsSoFar } from "./imports-so-far.tsx";
import type { ImportKey } from "./messages/en.ts";
import { type ImportWish, useImports } from "./use-imports.ts";

type State =
  | { readonly is: "choosing" | "reading" | "working" | "nothing" }
  | { readonly is: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly is: "previewed"; readonly file: Blob; readonly slip: string; readonly report: ImportReport }
  | { readonly is: "done"; readonly report: ImportReport };

const texts = [importTexts];

/** Entries out of files: what would come is said before it comes. [IM3] */
export const ImportPage = () => (
  <MoreTexts sets={texts}>
    <Importing />
  </MoreTexts>
);

function Importing() {
  const [t, styles, { bring }] = [useText(importTexts), usePageStyles(), useImports()];
  const [state, setState] = useState<State>({ is: "choosing" });
  const [wishes, setWishes] = useState<Wishes>({ type: "lesson", publish: "whole" });
  const [files, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const isBusy = state.is === "reading" || state.is === "working";

  const trying = async (is: "reading" | "working", work: () => Promise<State>): Promise<void> => {
    setState({ is });
    const again = () => void trying(is, work);
    setState(await work().catch((error: unknown): State => ({ is: "failed", error, again })));
  };
  const preview = (file: Blob, slip: string, wished: Wishes) =>
    trying("reading", async () => {
      const report = await bring(file, { slip, ...wished, preview: "only" });
      return { is: "previewed", file, slip, report };
    });
  const chosen = (read: () => Promise<readonly ChosenFile[]>) =>
    trying("reading", async () => {
      const file = await bundleFiles(await read());
      if (file === undefined) return { is: "nothing" };
      const slip = crypto.randomUUID();
      return { is: "previewed", file, slip, report: await bring(file, { slip, ...wishes, preview: "only" }) };
    });
  const start = (file: Blob, wish: ImportWish) =>
    trying("working", async () => ({ is: "done", report: await bring(file, wish) }));
  const wish = (next: Wishes) => {
    setWishes(next);
    if (state.is === "previewed") void preview(state.file, state.slip, next);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const { dataTransfer } = event;
    if (!isBusy) void chosen(() => droppedIn(dataTransfer));
  };
  const take = (input: HTMLInputElement) => {
    const list = chosenIn(input.files);
    input.value = "";
    if (list.length > 0) void chosen(async () => list);
  };

  return (
    <div className={styles.stack}>
      <PageHeading title={t("import.title")}>{t("import.title")}</PageHeading>
      <p className={styles.quiet}>{t("import.text")}</p>
      <ImportWishes wishes={wishes} isBusy={isBusy} onWish={wish} />
      {/* Whoever uses no pointer has the two buttons in it. */}
      <section
        aria-label={t("import.files")}
        className={styles.card}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <div className={styles.row}>
          <input
            ref={files}
            type="file"
            multiple
            hidden
            accept=".md,.markdown,.csv,.zip,.txt,.pdf,image/*"
            aria-label={t("import.files")}
            onChange={({ target }) => take(target)}
          />
          <input
            ref={(input) => {
              folder.current = input;
              if (input) input.webkitdirectory = true;
            }}
            type="file"
            hidden
            aria-label={t("import.folder")}
            onChange={({ target }) => take(target)}
          />
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => files.current?.click()}>
            {t("import.files")}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => folder.current?.click()}>
            {t("import.folder")}
          </Button>
        </div>
        <p className={styles.quiet}>{t("import.drop")}</p>
      </section>
      <div role="status">
        {state.is === "reading" && t("import.reading")}
        {state.is === "working" && t("import.working")}
        {state.is === "nothing" && t("import.nothing")}
        {state.is === "previewed" && t("import.would", countsIn(state.report))}
        {state.is === "done" && t("import.done", countsIn(state.report))}
      </div>
      {state.is === "failed" && <Fault error={state.error} again={state.again} />}
      {state.is === "previewed" && (
        <Start
          report={state.report}
          onStart={(faulty) => void start(state.file, { slip: state.slip, ...wishes, ...faulty })}
        />
      )}
      {(state.is === "previewed" || state.is === "done") && <ImportReported report={state.report} />}
      <ImportsSoFar />
    </div>
  );
}

const countsIn = ({ entries }: ImportReport) => ({
  entries: entries.length,
  drafts: entries.filter(({ draft }) => draft).length,
  files: entries.reduce((sum, { files }) => sum + files, 0),
});

interface StartProps {
  readonly report: ImportReport;
  readonly onStart: (faulty: Pick<ImportWish, "faulty">) => void;
}

function Start({ report: { entries, faults }, onStart }: StartProps) {
  const t = useText(importTexts);
  const isTooMuch = faults.some(({ fault }) => fault === "too-many-entries");
  if (entries.length === 0 || isTooMuch) return null;
  return (
    <div>
      <Button appearance="primary" onClick={() => onStart(faults.length === 0 ? {} : { faulty: "leave-out" })}>
        {t(faults.length === 0 ? "import.start" : "import.start.without")}
      </Button>
    </div>
  );
}

const archiveKeys: readonly ImportKey[] = [
  "archive.unsafe-name",
  "archive.packed-too-tightly",
  "archive.too-large",
  "archive.too-many-files",
  "archive.archive-inside",
  "archive.encrypted",
];

function Fault({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const t = useText(importTexts);
  if (!(error instanceof ApiProblem) || error.code !== "archive-refused") return <Failed error={error} retry={again} />;
  const { reason, errors } = error.problem;
  const key = archiveKeys.find((known) => known === `archive.${reason}`) ?? "archive.other";
  const [file] = errors ?? [];
  return (
    <p role="alert">
      {t("archive.refused", { why: t(key) })} {file && <bdi>{file.path}</bdi>}
    </p>
  );
}
