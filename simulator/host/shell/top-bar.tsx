import { Button, mergeClasses, Text, ToggleButton } from "@fluentui/react-components";
import { Grid20Regular, PanelRight20Regular, Person20Regular, PersonAdd20Regular } from "@fluentui/react-icons";
import { useBarStyles } from "./bar.styles.ts";
import { Explanation } from "./explanation.tsx";
import { useHost, useRoom } from "./host-context.tsx";
import { PeopleStrip } from "./people-strip.tsx";

function ViewChoice() {
  const styles = useBarStyles();
  const { view } = useHost();
  const current = useRoom(({ view }) => view);
  const focused = useRoom(({ focused }) => focused);
  const narrow = useRoom(({ panelWidthPx }) => panelWidthPx === 280);
  return (
    <fieldset className={styles.group} aria-label="View">
      <ToggleButton
        className={styles.choice}
        size="small"
        appearance="subtle"
        icon={<Grid20Regular />}
        checked={current === "side-by-side"}
        onClick={view.showAll}
      >
        Side by side
      </ToggleButton>
      <ToggleButton
        className={styles.choice}
        size="small"
        appearance="subtle"
        icon={<Person20Regular />}
        checked={current === "one-person"}
        onClick={() => view.showOne(focused)}
      >
        One person
      </ToggleButton>
      <ToggleButton
        className={styles.choice}
        size="small"
        appearance="subtle"
        icon={<PanelRight20Regular />}
        checked={narrow}
        onClick={() => view.setPanelWidth(narrow ? 320 : 280)}
      >
        Narrow panel
      </ToggleButton>
    </fieldset>
  );
}

/** Where we are, who is there, and how to look at it. */
export function TopBar() {
  const styles = useBarStyles();
  const { people } = useHost();
  const place = useRoom(({ place }) => place);
  const nobodyWaits = useRoom(({ waiting }) => waiting.length === 0);
  return (
    <div className={mergeClasses(styles.bar, styles.top)}>
      <div className={styles.title}>
        <Text as="h1" size={400} weight="semibold">
          Peerloop in a simulated Teams
        </Text>
        <Text size={200} className={styles.quiet}>
          {place.teamName} › {place.channelName}, in a meeting
        </Text>
      </div>
      <PeopleStrip />
      <Button
        size="small"
        appearance="primary"
        icon={<PersonAdd20Regular />}
        disabled={nobodyWaits}
        onClick={people.joinLate}
      >
        Someone joins late
      </Button>
      <Explanation />
      <div className={styles.space} />
      <ViewChoice />
    </div>
  );
}
