import { Avatar, Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  AppsAddIn20Regular,
  ArrowClockwise20Regular,
  DoorArrowLeft20Regular,
  DoorArrowRight20Regular,
  PlugConnected20Regular,
  PlugDisconnected20Regular,
} from "@fluentui/react-icons";
import { useHost } from "../shell/host-context.tsx";
import type { Attendance } from "../state/room.ts";

const useStyles = makeStyles({
  // As wide as the pages below make the window, never wider: its buttons wrap instead.
  bar: {
    width: 0,
    minWidth: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  who: { display: "flex", flexDirection: "column", flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap" },
});

function status({ online, inMeeting }: Attendance): string {
  if (!online) return "offline";
  return inMeeting ? "in the meeting" : "only in the channel";
}

/** Who this is, and what may happen to them. */
export function PersonBar({ attendance }: { readonly attendance: Attendance }) {
  const styles = useStyles();
  const { people, view } = useHost();
  const { person, online, inMeeting } = attendance;
  const { key, firstName } = person;
  const act = (says: string) =>
    ({ size: "small", appearance: "subtle", "aria-label": `${firstName} ${says}` }) as const;
  return (
    <div className={styles.bar}>
      <Avatar
        aria-hidden
        name={person.name}
        color="colorful"
        size={32}
        badge={{ status: online ? "available" : "offline", "aria-hidden": true }}
      />
      <div className={styles.who}>
        <Text as="h2" size={300} weight="semibold">
          {person.name}
        </Text>
        <Text size={200} className={styles.quiet}>
          {person.roles[0]}, {status(attendance)}
        </Text>
      </div>
      {!online && (
        <Badge appearance="tint" color="danger">
          No network
        </Badge>
      )}
      <div className={styles.buttons}>
        {online ? (
          <Button {...act("goes offline")} icon={<PlugDisconnected20Regular />} onClick={() => people.goOffline(key)}>
            Goes offline
          </Button>
        ) : (
          <Button {...act("comes back")} icon={<PlugConnected20Regular />} onClick={() => people.comeBack(key)}>
            Comes back
          </Button>
        )}
        <Button {...act("reloads")} icon={<ArrowClockwise20Regular />} onClick={() => people.reload(key)}>
          Reloads
        </Button>
        {inMeeting ? (
          <Button {...act("leaves")} icon={<DoorArrowLeft20Regular />} onClick={() => people.leave(key)}>
            Leaves
          </Button>
        ) : (
          <Button {...act("joins")} icon={<DoorArrowRight20Regular />} onClick={() => people.join(key)}>
            Joins
          </Button>
        )}
        <Button {...act("adds the tab")} icon={<AppsAddIn20Regular />} onClick={() => view.addTab(key)}>
          Adds the tab
        </Button>
      </div>
    </div>
  );
}
