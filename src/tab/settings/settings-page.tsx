import { Button } from "@fluentui/react-components";
import { type ChangeEvent, useMemo, useRef, useState } from "react";
import { transferRoutes } from "../../contract/routes/transfer-routes.ts";
import type { RestoreReport } from "../../contract/transfer.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { handOver } from "../../ui/save-file.ts";
import { WhoDidWhat } from "../audit/who-did-what.tsx";
import { ClosedToGuests } from "../guest/closed-to-guests.tsx";
import { ImportLink } from "../import/import-link.tsx";
import { AllThatIsMine } from "../mine/all-that-is-mine.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { KeptHere } from "../offline/kept-here.tsx";
import { KeptFor } from "../retention/kept-for.tsx";
import { RolesOfSpace } from "../roles/roles-of-space.tsx";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { faultKey } from "./fault-key.ts";
import { settingsTexts } from "./settings-texts.ts";

type State =
  | { readonly is: "idle" | "waiting" | "saved" | "too-large" }
  | { readonly is: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly is: "previewed"; readonly file: File; readonly report: RestoreReport }
  | { readonly is: "done"; readonly report: RestoreReport };

const texts = [settingsTexts];
const MEGABYTE = 1024 * 1024;

/** All of the space as a file, and back out of one. [IO1] [IO2] [IO7] */
export const SettingsPage = () => (
  <MoreTexts sets={texts}>
    <Files />
  </MoreTexts>
);

function Files() {
  const [t, styles] = [useText(settingsTexts), usePageStyles()];
  const { apiFor, id: space, answers, role } = useSpace();
  const isOwner = role === "owner";
  const [state, setState] = useState<State>({ is: "idle" });
  const input = useRef<HTMLInputElement>(null);
  const api = useMemo(() => apiFor(transferRoutes), [apiFor]);
  const bounds = useAnswer(
    useMemo(
      () => ({ key: "transfer-bounds", ask: () => api.call("readTransferBounds", { params: { space } }) }),
      [api, space],
    ),
  ).data;
  const most = bounds && Math.floor(bounds.mostBytes / MEGABYTE);

  const trying = async (work: () => Promise<State>): Promise<void> => {
    setState({ is: "waiting" });
    setState(await work().catch((error: unknown): State => ({ is: "failed", error, again: () => void trying(work) })));
  };
  const save = (route: "exportSpace" | "backUpSpace", name: string) =>
    trying(async () => {
      handOver(await api.call(route, { params: { space } }), name);
      return { is: "saved" };
    });
  const preview = (file: File) =>
    trying(async () => {
      const report = await api.call("restoreSpace", { params: { space }, query: { preview: "only" }, file });
      return { is: "previewed", file, report };
    });
  const restore = (file: File) =>
    trying(async () => {
      const report = await api.call("restoreSpace", { params: { space }, file });
      answers.renew("");
      return { is: "done", report };
    });
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (file && bounds && file.size > bounds.mostBytes) setState({ is: "too-large" });
    else if (file) void preview(file);
  };
  const isWaiting = state.is === "waiting";

  return (
    <div className={styles.stack}>
      <PageHeading title={t("settings.title")}>{t("settings.title")}</PageHeading>
      <h2 className={styles.subheading}>{t("export.title")}</h2>
      <p className={styles.quiet}>{t("export.text")}</p>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={isWaiting || bounds?.fits.export === false}
          onClick={() => void save("exportSpace", "peerloop.zip")}
        >
          {t("export.save")}
        </Button>
      </div>
      {isOwner && (
        <>
          <h2 className={styles.subheading}>{t("backup.title")}</h2>
          <p className={styles.quiet}>{t("backup.text")}</p>
          <div>
            <Button
              disabledFocusable={isWaiting || bounds?.fits.backup === false}
              onClick={() => void save("backUpSpace", "peerloop-backup.zip")}
            >
              {t("backup.save")}
            </Button>
          </div>
        </>
      )}
      {most !== undefined && (
        <p className={styles.quiet}>{t(bounds?.fits.backup === false ? "bounds.full" : "bounds.most", { most })}</p>
      )}
      {isOwner && (
        <>
          <h2 className={styles.subheading}>{t("restore.title")}</h2>
          <p className={styles.quiet}>{t("restore.text")}</p>
          <div>
            <input ref={input} type="file" accept=".zip" hidden aria-label={t("restore.choose")} onChange={chosen} />
            <Button disabledFocusable={isWaiting} onClick={() => input.current?.click()}>
              {t("restore.choose")}
            </Button>
          </div>
        </>
      )}
      <div role="status">
        {isWaiting && t("wait")}
        {state.is === "saved" && t("saved")}
        {state.is === "previewed" && t("restore.would", state.report.back)}
        {state.is === "done" && t("restore.done", state.report.back)}
      </div>
      {state.is === "previewed" && (
        <div>
          <Button onClick={() => void restore(state.file)}>{t("restore.confirm")}</Button>
        </div>
      )}
      {state.is === "too-large" && most !== undefined && <p role="alert">{t("fault.size", { most })}</p>}
      {state.is === "failed" && <Fault error={state.error} again={state.again} most={most} />}
      <ImportLink />
      <KeptHere />
      <AllThatIsMine />
      {role === "guest" ? (
        <ClosedToGuests what="roles" as="part" />
      ) : (
        <>
          <RolesOfSpace />
          <KeptFor />
        </>
      )}
      {isOwner && <WhoDidWhat />}
    </div>
  );
}

interface FaultProps {
  readonly error: unknown;
  readonly again: () => void;
  /** Of a file, in megabytes; unknown while the server has not said it. */
  readonly most: number | undefined;
}

function Fault({ error, again, most }: FaultProps) {
  const t = useText(settingsTexts);
  const key = faultKey(error);
  const isKnown = key !== undefined && (most !== undefined || (key !== "fault.size" && key !== "bounds.full"));
  if (!isKnown) return <Failed error={error} retry={again} />;
  return <p role="alert">{t(key, most === undefined ? {} : { most })}</p>;
}
