import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { HatGraduation24Regular, PeopleTeam24Regular, VideoPerson24Regular } from "@fluentui/react-icons";
import type { Room } from "../state/room.ts";
import { useHost, useRoom } from "./host-context.tsx";

const useStyles = makeStyles({
  rail: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "72px",
    flexShrink: 0,
    paddingTop: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    borderLeft: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { color: tokens.colorBrandForeground1, borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
  away: { display: "none" },
});

const places: readonly (readonly [Room["open"], string, typeof VideoPerson24Regular])[] = [
  ["meeting", "Meeting", VideoPerson24Regular],
  ["channel", "Channel", PeopleTeam24Regular],
  ["personal", "My learning", HatGraduation24Regular],
];

/** Teams' own navigation, in the view of one person: the places where Peerloop lives. */
export function Rail() {
  const styles = useStyles();
  const { view } = useHost();
  const open = useRoom(({ open }) => open);
  const shown = useRoom(({ view }) => view === "one-person");
  const surfaces = useRoom(({ surfaces }) => surfaces);
  return (
    <nav className={mergeClasses(styles.rail, !shown && styles.away)} aria-label="Teams">
      {places
        .filter(([place]) => place !== "personal" || surfaces.has(place))
        .map(([place, name, Icon]) => (
          <button
            key={place}
            type="button"
            className={mergeClasses(styles.place, open === place && styles.current)}
            aria-current={open === place ? "page" : undefined}
            onClick={() => view.openPlace(place)}
          >
            <Icon aria-hidden />
            {name}
          </button>
        ))}
    </nav>
  );
}
