import { Button } from "@fluentui/react-components";
import type { SpaceRoles } from "../../contract/space-role.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { rolesTexts } from "./roles-texts.ts";
import { useRoles } from "./use-roles.ts";

/** A space without owner: to announce that one takes it, to object to that, to finish it. [RO5] */
export function TakeOver({ roles: { takeOver, canTakeOver, mine } }: { readonly roles: SpaceRoles }) {
  const [t, formats, page] = [useText(rolesTexts), useFormats(), usePageStyles()];
  const [roles, [news, attempt]] = [useRoles(), useAttempt()];
  const when = takeOver ? formats.dateTime(takeOver.dueAt) : "";
  return (
    <>
      {takeOver ? (
        <div className={page.card}>
          <p className={page.words}>
            {takeOver.isMine
              ? t("roles.announced.mine", { when })
              : t("roles.announced", { name: takeOver.by.name, when })}
          </p>
          <div className={page.row}>
            {canTakeOver ? (
              <Button appearance="primary" onClick={() => void attempt(roles.takeOver(), t("roles.take-over.done"))}>
                {t("roles.take-over.now")}
              </Button>
            ) : null}
            <Button onClick={() => void attempt(roles.object(), t("roles.ended"))}>
              {t(takeOver.isMine ? "roles.withdraw" : "roles.object")}
            </Button>
          </div>
        </div>
      ) : null}
      {takeOver === null && canTakeOver && mine !== "guest" ? (
        <div className={page.card}>
          <p className={page.words}>{t("roles.take-over.text")}</p>
          <div className={page.row}>
            <Button onClick={() => void attempt(roles.takeOver(), t("roles.take-over.told"))}>
              {t("roles.take-over")}
            </Button>
          </div>
        </div>
      ) : null}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </>
  );
}
