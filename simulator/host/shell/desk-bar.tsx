import { Badge, Button, mergeClasses, Text } from "@fluentui/react-components";
import type { ProcessName, ProcessStatus } from "../api/simulator-api.ts";
import { processTitles } from "../state/desk-actions.ts";
import { useBarStyles } from "./bar.styles.ts";
import { useHost, useRoom } from "./host-context.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

const stateColors = { running: "success", starting: "warning", stopped: "danger" } as const;
const names: readonly ProcessName[] = ["server", "relay", "postgres"];

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function Process({ name, status }: { readonly name: ProcessName; readonly status: ProcessStatus | undefined }) {
  const styles = useBarStyles();
  const { desk } = useHost();
  const title = processTitles[name];
  const state = status?.state ?? "starting";
  return (
    <fieldset className={styles.group} aria-label={capital(title)}>
      <Text size={200} className={styles.name}>
        {capital(title)}
      </Text>
      <Badge size="small" appearance="tint" color={stateColors[state]}>
        {state}
      </Badge>
      {state === "stopped" ? (
        <Button size="small" appearance="subtle" aria-label={`Start ${title}`} onClick={() => desk.act(name, "start")}>
          Start
        </Button>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={state !== "running"}
          aria-label={`Kill ${title}`}
          onClick={() => desk.act(name, "kill")}
        >
          Kill
        </Button>
      )}
      {state !== "stopped" && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={state !== "running"}
          aria-label={`Restart ${title}`}
          onClick={() => desk.act(name, "restart")}
        >
          Restart
        </Button>
      )}
    </fieldset>
  );
}

const ahead = (shiftMs: number): string => {
  const seconds = Math.round(shiftMs / 1_000);
  const minutes = Math.floor(seconds / 60);
  return seconds === 0 ? "real time" : `${minutes}:${String(seconds % 60).padStart(2, "0")} ahead`;
};

function Clock() {
  const styles = useBarStyles();
  const { desk } = useHost();
  const shiftMs = useRoom(({ shiftMs }) => shiftMs);
  return (
    <fieldset className={styles.group} aria-label="Advance the clock">
      <Text size={200} className={styles.name}>
        Clock: {ahead(shiftMs)}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        aria-label="Advance the clock +10 s"
        onClick={() => desk.advanceClock(10_000)}
      >
        +10 s
      </Button>
      <Button
        size="small"
        appearance="subtle"
        aria-label="Advance the clock +1 min"
        onClick={() => desk.advanceClock(60_000)}
      >
        +1 min
      </Button>
    </fieldset>
  );
}

/** What stands behind the meeting: each part can be taken away, to see that nobody loses anything. And the theme. */
export function DeskBar() {
  const styles = useBarStyles();
  const processes = useRoom(({ processes }) => processes);
  return (
    <div className={mergeClasses(styles.bar, styles.desk)}>
      <Text size={200} weight="semibold">
        Behind the scenes
      </Text>
      {names.map((name) => (
        <Process key={name} name={name} status={processes.find((status) => status.name === name)} />
      ))}
      <Clock />
      <div className={styles.space} />
      <ThemeChoice />
    </div>
  );
}
