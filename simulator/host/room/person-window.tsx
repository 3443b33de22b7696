import { mergeClasses, Text } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { useRoom } from "../shell/host-context.tsx";
import type { Attendance } from "../state/room.ts";
import { EmptyStage } from "./empty-stage.tsx";
import { PersonBar } from "./person-bar.tsx";
import { usePersonWindowStyles } from "./person-window.styles.ts";
import { SurfaceFrame } from "./surface-frame.tsx";

interface SlotProps {
  readonly caption: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Slot({ caption, className, children }: SlotProps) {
  const styles = usePersonWindowStyles();
  return (
    <div className={mergeClasses(styles.slot, className)}>
      <Text size={200} className={styles.caption}>
        {caption}
      </Text>
      {children}
    </div>
  );
}

/** What one person has on the screen: Teams around the app's pages. The same elements in both views. */
export const PersonWindow = memo(function PersonWindow({ attendance }: { readonly attendance: Attendance }) {
  const styles = usePersonWindowStyles();
  const { person, inMeeting, tabUrl, loads } = attendance;
  const surfaces = useRoom(({ surfaces }) => surfaces);
  const stage = useRoom(({ stage }) => stage);
  const panelWidthPx = useRoom(({ panelWidthPx }) => panelWidthPx);
  const alone = useRoom(({ view }) => view === "one-person");
  const parked = useRoom(({ view, focused }) => view === "one-person" && focused !== person.key);
  const open = useRoom(({ open }) => open);
  const tabIn = useRoom(({ tabIn }) => tabIn);

  const hasStage = inMeeting && stage !== undefined;
  const meeting = alone && open !== "meeting" ? styles.parked : "";
  const channel = alone && open !== "channel" ? styles.parked : "";
  return (
    <section
      className={mergeClasses(
        styles.window,
        hasStage && styles.withStage,
        alone && styles.alone,
        parked && styles.parkedWindow,
      )}
      aria-label={person.name}
    >
      <PersonBar attendance={attendance} />
      <div className={mergeClasses(styles.frames, alone && styles.framesAlone)}>
        {hasStage && (
          <Slot caption="Stage" className={mergeClasses(styles.stage, alone && styles.stageAlone, meeting)}>
            <SurfaceFrame
              person={person}
              surface="stage"
              url={`${person.origin}${stage.path}`}
              loads={loads.stage}
              className={styles.frame}
            />
          </Slot>
        )}
        {alone && !hasStage && open === "meeting" && <EmptyStage inMeeting={inMeeting} />}
        {inMeeting && surfaces.has("panel") && (
          <Slot
            caption={`Side panel, ${panelWidthPx} pixels`}
            className={mergeClasses(panelWidthPx === 280 ? styles.narrowPanel : styles.panel, meeting)}
          >
            <SurfaceFrame
              person={person}
              surface="panel"
              url={`${person.origin}/meeting.html?surface=panel`}
              loads={loads.panel}
              className={styles.frame}
            />
          </Slot>
        )}
        {surfaces.has("personal") && (
          <Slot
            caption="Personal tab"
            className={mergeClasses(
              styles.tab,
              alone && styles.tabAlone,
              alone && open !== "personal" && styles.parked,
            )}
          >
            <SurfaceFrame
              person={person}
              surface="personal"
              url={`${person.origin}/my-learning.html`}
              loads={loads.personal}
              className={styles.frame}
            />
          </Slot>
        )}
        {surfaces.has("tab") && (
          <Slot
            caption={tabIn === "chat" ? "Tab in the meeting’s chat" : "Channel tab"}
            className={mergeClasses(styles.tab, alone && styles.tabAlone, channel)}
          >
            <SurfaceFrame person={person} surface="tab" url={tabUrl} loads={loads.tab} className={styles.frame} />
          </Slot>
        )}
      </div>
    </section>
  );
});
