import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useRoom } from "./host-context.tsx";

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    bottom: 0,
    left: 0,
    maxWidth: "100vw",
    boxSizing: "border-box",
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, minHeight: "32px" },
  latest: { flexGrow: 1 },
  earlier: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
  },
});

const BEFORE_ANYTHING =
  "Start a session in somebody’s side panel, and watch the others follow. What the desk does is told here.";

/** In plain words, what the simulator just did. */
export function NewsStrip() {
  const styles = useStyles();
  const news = useRoom(({ news }) => news);
  const [showsEarlier, setShowsEarlier] = useState(false);
  const earlier = news.slice(0, -1).toReversed();
  return (
    <footer className={styles.strip}>
      {showsEarlier && earlier.length > 0 && (
        <ul className={styles.earlier} aria-label="Earlier">
          {earlier.map(({ id, text }) => (
            <li key={id}>
              <Text size={200}>{text}</Text>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <div className={styles.latest} role="status">
          <Text size={300}>{news.at(-1)?.text ?? BEFORE_ANYTHING}</Text>
        </div>
        {earlier.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={showsEarlier}
            onClick={() => setShowsEarlier((shows) => !shows)}
          >
            Earlier
          </Button>
        )}
      </div>
    </footer>
  );
}
