import { Button } from "@fluentui/react-components";
import { useSpace } from "../space/space-context.tsx";
import { type Place, subPageOf } from "./place.ts";

interface Props {
  readonly place: Place;
  /** What Teams calls the link. */
  readonly label: string;
  /** On the button. */
  readonly words: string;
}

/** Lets Teams hand out a link to a place of the tab. */
export function ShareButton({ place, label, words }: Props) {
  const { host } = useSpace();
  return <Button onClick={() => host.shareDeepLink({ subPage: subPageOf(place), label })}>{words}</Button>;
}
