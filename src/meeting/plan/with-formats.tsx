import { type ReactNode, useSyncExternalStore } from "react";
import type { Format } from "../../domain/format.ts";
import { Failed, Loading } from "../../ui/notices.tsx";
import type { FormatShelf } from "../formats/space-shelf.ts";

interface Props {
  readonly shelf: FormatShelf;
  readonly children: (formats: readonly Format[]) => ReactNode;
}

/** The formats as they come; what could not be had says so and can be asked for again, beside those that are here. */
export function WithFormats({ shelf, children }: Props) {
  const formats = useSyncExternalStore(shelf.changes.subscribe, shelf.all);
  const failure = useSyncExternalStore(shelf.changes.subscribe, shelf.failure);
  return (
    <>
      {failure === undefined ? null : <Failed error={failure} retry={shelf.retry} />}
      {formats ? children(formats) : failure === undefined ? <Loading lines={6} /> : null}
    </>
  );
}
