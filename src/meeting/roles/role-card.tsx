import { OTHERS, type RolePart } from "../../domain/format.ts";
import { useNames } from "../../planning/names/use-names.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { Section } from "../parts/section.tsx";
import { useMyPart } from "./my-part.ts";
import { Notepad } from "./notepad.tsx";
import { useRoleStyles } from "./roles.styles.ts";

const takesNotes = ({ does }: RolePart): boolean => does === "keeps-silent" || does === "turned-away";

/** What I do in this step, said first; with a notepad for whoever listens. */
export function RoleCard() {
  const t = useText(meetingTexts);
  const styles = useRoleStyles();
  const { roleName } = useNames();
  const said = useFormatWords();
  const part = useMyPart();
  if (!part) return null;
  const { role, does, prompt } = part;
  return (
    <Section
      title={t("role.yours")}
      aside={role === OTHERS ? undefined : <bdi className={styles.role}>{roleName(role)}</bdi>}
    >
      <p className={styles.doing}>{t(`doing.${does}`)}</p>
      <p className={styles.prompt} dir="auto">
        {said(prompt)}
      </p>
      {takesNotes(part) ? <Notepad /> : null}
    </Section>
  );
}
