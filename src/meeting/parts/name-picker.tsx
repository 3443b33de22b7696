import { useId, useState } from "react";
import type { MemberId } from "../../domain/ids.ts";
import { useName } from "../session-context.tsx";
import { ActionButton, type ActionButtonProps } from "./action-button.tsx";
import { useNamePickerStyles } from "./name-picker.styles.ts";

interface Props extends Pick<ActionButtonProps, "label" | "icon" | "look" | "whyNot"> {
  readonly members: readonly MemberId[];
  readonly onPick: (member: MemberId) => void;
}

/** A button that opens a list of names, one of which is chosen by pressing it. Escape closes it. */
export function NamePicker({ label, icon, look, whyNot, members, onPick }: Props) {
  const [isOpen, setOpen] = useState(false);
  const styles = useNamePickerStyles();
  const nameOf = useName();
  const id = useId();
  return (
    <div className={styles.picker}>
      <div>
        <ActionButton
          label={label}
          size="small"
          whyNot={whyNot}
          expanded={isOpen}
          onAct={() => setOpen(!isOpen)}
          {...(icon ? { icon } : {})}
          {...(look ? { look } : {})}
        />
      </div>
      {isOpen && whyNot === undefined ? (
        <ul
          id={id}
          aria-label={label}
          className={styles.names}
          onKeyDown={(event) => {
            if (event.key === "Escape") setOpen(false);
          }}
        >
          {members.map((member) => (
            <li key={member}>
              <ActionButton
                size="small"
                look="subtle"
                label={nameOf(member)}
                onAct={() => {
                  setOpen(false);
                  onPick(member);
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
