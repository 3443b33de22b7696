import { Button } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { pathTexts } from "./path-texts.ts";

export interface Movable {
  /** Where it stands among so many, from 0. */
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
}

/** Puts a part a place earlier or later. The focus goes along, so that it can be pressed again. */
export function MoveButtons({ name, at, count, onMove }: Movable & { readonly name: string }) {
  const t = useText(pathTexts);
  const move = (to: number) => (event: MouseEvent<HTMLElement>) => {
    const button = event.currentTarget;
    flushSync(() => onMove(to));
    button.focus();
  };
  return (
    <>
      <Button size="small" disabledFocusable={at === 0} onClick={move(at - 1)}>
        {t("form.up", { part: name })}
      </Button>
      <Button size="small" disabledFocusable={at === count - 1} onClick={move(at + 1)}>
        {t("form.down", { part: name })}
      </Button>
    </>
  );
}
