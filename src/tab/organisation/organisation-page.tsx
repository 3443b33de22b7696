import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { ClosedToGuests } from "../guest/closed-to-guests.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf } from "../navigation/place.ts";
import { peopleTexts } from "../people/people-texts.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { Figures } from "./figures.tsx";
import { organisationTexts } from "./organisation-texts.ts";
import { PeopleAcross } from "./people-across.tsx";
import { SharedFormats } from "./shared-formats.tsx";
import { TakingPart } from "./taking-part.tsx";
import { useOrganisation } from "./use-organisation.ts";

const texts = [organisationTexts, peopleTexts];

/** What spaces that take part show each other, and whether this one does. [OR1] */
export const OrganisationPage = ({ query }: { readonly query: string }) =>
  useSpace().role === "guest" ? (
    <ClosedToGuests what="organisation" as="page" />
  ) : (
    <MoreTexts sets={texts}>
      <Organisation query={query} />
    </MoreTexts>
  );

function Organisation({ query }: { readonly query: string }) {
  const [t, people, page] = [useText(organisationTexts), useText(peopleTexts), usePageStyles()];
  const { data, error, retry } = useAnswer(useOrganisation().seen);
  return (
    <div className={page.stack}>
      <Link href={hashOf({ page: "people" })}>{people("people.all")}</Link>
      <PageHeading title={t("org.title")}>{t("org.title")}</PageHeading>
      {data === undefined ? (
        error === undefined ? (
          <Loading lines={6} />
        ) : (
          <Failed error={error} retry={retry} />
        )
      ) : (
        <>
          <TakingPart title={data.title} />
          {data.view === null ? null : (
            <>
              <PeopleAcross people={data.view.people} query={query} />
              <Figures figures={data.view.figures} />
              <SharedFormats formats={data.view.formats} />
              <section aria-label={t("org.spaces")} className={page.stack}>
                <h2 className={page.subheading}>{t("org.spaces")}</h2>
                <ul>
                  {[...new Set(data.view.spaces)].map((space) => (
                    <li key={space}>
                      <bdi>{space}</bdi>
                    </li>
                  ))}
                </ul>
              </section>
            </>
          )}
        </>
      )}
    </div>
  );
}
