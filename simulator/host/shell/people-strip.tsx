import { Avatar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useHost, useRoom } from "./host-context.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    listStyleType: "none",
    gap: tokens.spacingHorizontalXXS,
    margin: 0,
    padding: 0,
  },
  person: {
    position: "relative",
    display: "flex",
    padding: "3px",
    border: `2px solid transparent`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  shown: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
});

/** Everybody who is there; choosing one shows that person's Teams alone. */
export function PeopleStrip() {
  const styles = useStyles();
  const { view } = useHost();
  const attendances = useRoom(({ attendances }) => attendances);
  const shown = useRoom(({ view, focused }) => (view === "one-person" ? focused : undefined));
  return (
    <ul className={styles.list} aria-label="Whose Teams to show">
      {attendances.map(({ person, online, inMeeting }) => (
        <li key={person.key}>
          <button
            type="button"
            className={mergeClasses(styles.person, shown === person.key && styles.shown)}
            aria-pressed={shown === person.key}
            title={`Show only ${person.firstName}`}
            onClick={() => view.showOne(person.key)}
          >
            <Avatar
              aria-hidden
              name={person.name}
              size={28}
              color="colorful"
              active={inMeeting ? "unset" : "inactive"}
              badge={{ status: online ? "available" : "offline", "aria-hidden": true }}
            />
            {/* The name is text, not a label: what is seen on the button are initials. */}
            <span className={styles.spoken}>Show only {person.firstName}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
