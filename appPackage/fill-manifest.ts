/** What an installation must say about itself. The names are the ones that the Microsoft 365 Agents Toolkit uses in `env/`. */
export const deskValues = {
  TEAMS_APP_ID: "5d0d8a3e-6f0b-4c7e-9f55-0a4a7a1c2f10",
  AAD_APP_CLIENT_ID: "8c1f4b62-2a7d-4e0c-8a3f-5b9e6d7c0a21",
  PEERLOOP_DOMAIN: "localhost:3000",
} as const;

export type ManifestValues = Readonly<Record<keyof typeof deskValues, string>>;

const names = Object.keys(deskValues) as ReadonlyArray<keyof ManifestValues>;

/** The values for a package: an environment variable that is set and not empty wins over the desk's. */
export function manifestValues(env: Readonly<Record<string, string | undefined>>): ManifestValues {
  const chosen = (name: keyof ManifestValues): string => env[name] || deskValues[name];
  return {
    TEAMS_APP_ID: chosen("TEAMS_APP_ID"),
    AAD_APP_CLIENT_ID: chosen("AAD_APP_CLIENT_ID"),
    PEERLOOP_DOMAIN: chosen("PEERLOOP_DOMAIN"),
  };
}

/** Fills `${{NAME}}` in the manifest's text. Throws when a variable stays unfilled: Teams would take it literally. */
export function fillManifest(template: string, values: ManifestValues): string {
  const filled = names.reduce((text, name) => text.replaceAll(`\${{${name}}}`, values[name]), template);
  const left = /\$\{\{([^}]*)\}\}/.exec(filled);
  if (left !== null) throw new Error(`The manifest names the variable ${left[1]}, for which there is no value.`);
  return filled;
}
