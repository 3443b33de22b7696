import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type * as z from "zod/mini";
import { ApiProblem } from "../../api/api-failure.ts";
import type { AuditLog } from "../../contract/audit.ts";
import { auditRoutes } from "../../contract/routes/audit-routes.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { auditTexts } from "./audit-texts.ts";

type State =
  | { readonly is: "idle" | "waiting" }
  | { readonly is: "shown"; readonly log: z.infer<typeof AuditLog> }
  | { readonly is: "failed"; readonly error: unknown };

const texts = [auditTexts];

/** What was done for or to the whole space, for its owners. [AU2] */
export const WhoDidWhat = () => (
  <MoreTexts sets={texts}>
    <Log />
  </MoreTexts>
);

function Log() {
  const [t, formats, styles] = [useText(auditTexts), useFormats(), usePageStyles()];
  const { apiFor, id: space } = useSpace();
  const [state, setState] = useState<State>({ is: "idle" });
  const api = useMemo(() => apiFor(auditRoutes), [apiFor]);
  const show = async (): Promise<void> => {
    setState({ is: "waiting" });
    setState(
      await api.call("readAudit", { params: { space } }).then(
        (log): State => ({ is: "shown", log }),
        (error: unknown): State => ({ is: "failed", error }),
      ),
    );
  };
  const isNotTheirs =
    state.is === "failed" && state.error instanceof ApiProblem && state.error.code === "not-the-owner";

  return (
    <section aria-labelledby="audit" className={styles.stack}>
      <h2 id="audit" className={styles.subheading}>
        {t("audit.title")}
      </h2>
      <p className={styles.quiet}>{t("audit.text")}</p>
      <div>
        <Button disabledFocusable={state.is === "waiting"} onClick={() => void show()}>
          {t("audit.show")}
        </Button>
      </div>
      <div role="status">
        {isNotTheirs && t("audit.not-yours")}
        {state.is === "shown" && state.log.acts.length === 0 && t("audit.none")}
      </div>
      {state.is === "shown" && state.log.acts.length > 0 && (
        <ul>
          {state.log.acts.map(({ id, act, by, at }) => (
            <li key={id}>{t("audit.line", { name: by.name, act: t(`audit.${act}`), when: formats.date(at) })}</li>
          ))}
        </ul>
      )}
      {state.is === "failed" && !isNotTheirs && <Failed error={state.error} retry={() => void show()} />}
    </section>
  );
}
