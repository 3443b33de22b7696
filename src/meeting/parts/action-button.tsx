import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { useActionStyles } from "./action-button.styles.ts";

export interface ActionButtonProps {
  /** Accessible name, and the words on the button unless `iconOnly`. */
  readonly label: string;
  /** Shorter words on the button; the label must hold them. */
  readonly shown?: string;
  readonly onAct: () => void;
  /** Why it cannot do anything now, in words: the button stays in reach of the keyboard and says so. */
  readonly whyNot?: string | undefined;
  readonly icon?: ReactElement;
  readonly iconOnly?: boolean;
  readonly look?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium" | "large";
  /** Of a button that stays down; unless `look` says otherwise it looks so. */
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly className?: string;
}

export function ActionButton(props: ActionButtonProps) {
  const {
    label,
    shown,
    onAct,
    whyNot,
    icon,
    iconOnly = false,
    pressed,
    look = pressed ? "primary" : "secondary",
    size = "medium",
    expanded,
  } = props;
  const styles = useActionStyles();
  const reasonId = useId();
  const hint = whyNot ?? (iconOnly ? label : undefined);
  return (
    <>
      <Button
        appearance={look}
        size={size}
        className={mergeClasses(styles.button, props.className)}
        disabledFocusable={whyNot !== undefined}
        onClick={onAct}
        {...(icon ? { icon } : {})}
        {...(hint === undefined ? {} : { title: hint })}
        {...(iconOnly || shown !== undefined ? { "aria-label": label } : {})}
        {...(whyNot === undefined ? {} : { "aria-describedby": reasonId })}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      >
        {iconOnly ? undefined : (shown ?? label)}
      </Button>
      {whyNot === undefined ? null : (
        <span id={reasonId} className={styles.reason}>
          {whyNot}
        </span>
      )}
    </>
  );
}
