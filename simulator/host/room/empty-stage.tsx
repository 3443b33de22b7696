import { Avatar, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRoom } from "../shell/host-context.tsx";

const useStyles = makeStyles({
  gallery: {
    flex: "1 1 0",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  tiles: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    width: "160px",
    padding: `${tokens.spacingVerticalXL} 0`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The middle of a meeting in which nothing is shared: faces. */
export function EmptyStage({ inMeeting }: { readonly inMeeting: boolean }) {
  const styles = useStyles();
  const attendances = useRoom(({ attendances }) => attendances);
  return (
    <div className={styles.gallery}>
      <ul className={styles.tiles} aria-label="In the meeting">
        {attendances
          .filter((there) => there.inMeeting)
          .map(({ person }) => (
            <li key={person.key} className={styles.tile}>
              <Avatar aria-hidden name={person.name} color="colorful" size={72} />
              <Text size={200}>{person.name}</Text>
            </li>
          ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {inMeeting
          ? "Nothing is on the stage. An organizer or presenter can share the app from the side panel."
          : "Outside the meeting. “Joins” brings this person back."}
      </Text>
    </div>
  );
}
