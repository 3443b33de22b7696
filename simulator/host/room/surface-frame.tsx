import { memo, useEffect, useRef } from "react";
import type { Person } from "../api/person.ts";
import type { Surface } from "../protocol/frame.ts";
import { useHost, useRoom } from "../shell/host-context.tsx";

const titles: Readonly<Record<Surface, string>> = {
  panel: "side panel",
  stage: "stage",
  tab: "channel tab",
  personal: "personal tab",
  config: "tab settings",
};

interface SurfaceFrameProps {
  readonly person: Person;
  readonly surface: Surface;
  readonly url: string;
  /** Counts up when the page has to start again from `url`, even where that is the address it had. */
  readonly loads?: number;
  readonly className: string;
}

/** One page of the app, inside the frame in which Teams would hold it. */
export const SurfaceFrame = memo(function SurfaceFrame({
  person,
  surface,
  url,
  loads = 0,
  className,
}: SurfaceFrameProps) {
  const { frames } = useHost();
  const inChat = useRoom(({ tabIn }) => surface === "tab" && tabIn === "chat");
  const iframe = useRef<HTMLIFrameElement>(null);
  const loaded = useRef(loads);

  useEffect(() => {
    if (iframe.current) return frames.attach({ person, surface }, iframe.current);
  }, [frames, person, surface]);

  useEffect(() => {
    if (loaded.current === loads || !iframe.current) return;
    loaded.current = loads;
    iframe.current.src = url;
  }, [loads, url]);

  return (
    <iframe
      ref={iframe}
      className={className}
      title={`${person.firstName} ${inChat ? "chat tab" : titles[surface]}`}
      src={url}
      allow="clipboard-write; autoplay"
    />
  );
});
