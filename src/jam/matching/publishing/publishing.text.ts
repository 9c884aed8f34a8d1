import { speak } from '#kernel/text.ts'

type About = { name: string; jam: string; place: string; when: string; link: string }
type AboutTeam = About & { team: string; organisation: string; others: string; why: string[] }

const listed = (lines: string[]) => lines.map((line) => `– ${line}`).join('\n')

export const letterWords = speak(
  {
    team: {
      subject: (team: string) => `Dein Team: ${team}`,
      body: ({ name, jam, team, organisation, others, why, when, place, link }: AboutTeam) =>
        `Hallo ${name},\n\ndu hast ein Team. Beim ${jam} baust du mit an „${team}“ für ${organisation}.\n\n` +
        `Warum dieses Team?\n${listed(why)}\n\n` +
        `${others ? `Mit dir im Team: ${others}.\n\n` : ''}Los geht es am ${when}${place && `, ${place}`}.\n\n` +
        `Eure Teamseite:\n${link}\n\nWenn du nicht kommen kannst, melde dich bitte gleich dort ab, wo du dich angemeldet hast.\n`,
    },
    changed: {
      subject: (team: string) => `In deinem Team hat sich etwas geändert: ${team}`,
      body: ({ name, team, others, link }: AboutTeam) =>
        `Hallo ${name},\n\ndu bleibst im Team „${team}“, aber es ist etwas anders zusammengesetzt.\n\n` +
        `${others ? `Mit dir im Team sind jetzt: ${others}.\n\n` : ''}Eure Teamseite:\n${link}\n`,
    },
    reserve: {
      subject: 'Die Teams stehen, du bist in der Reserve',
      body: ({ name, jam, why, when, place, link }: About & { why: string[] }) =>
        `Hallo ${name},\n\ndie Teams für den ${jam} stehen, und diesmal ist für dich noch kein Platz dabei. ` +
        'Das liegt nicht an dir: Ein Team braucht bestimmte Fertigkeiten in einer bestimmten Zahl.\n\n' +
        `${listed(why)}\n\nBitte halte dir den Termin noch frei (${when}${place && `, ${place}`}): ` +
        `Fast immer wird ein Platz frei, und in der Nacht freut sich jedes Team über Hilfe.\n\nDeine Seite:\n${link}\n`,
    },
    organisation: {
      people: (count: number) => (count === 1 ? 'ein Mensch' : `${count} Menschen`),
      subject: (team: string, people: string) => `Euer Team für „${team}“: ${people}`,
      body: ({ name, jam, team, others, when, place, link }: About & { team: string; others: string }) =>
        `Guten Tag ${name},\n\nfür euren Bedarf „${team}“ gibt es beim ${jam} ein Team: ${others}.\n\n` +
        `Beginn ist am ${when}${place && `, ${place}`}. Haltet bitte eure Ansprechperson und die Unterlagen bereit.\n\n` +
        `Die Seite des Teams:\n${link}\n`,
    },
  },
  {
    team: {
      subject: (team) => `Your team: ${team}`,
      body: ({ name, jam, team, organisation, others, why, when, place, link }) =>
        `Hello ${name},\n\nyou have a team. At ${jam} you help to build “${team}” for ${organisation}.\n\n` +
        `Why this team?\n${listed(why)}\n\n` +
        `${others ? `With you in the team: ${others}.\n\n` : ''}It begins on ${when}${place && `, ${place}`}.\n\n` +
        `Your team page:\n${link}\n\nIf you cannot come, please withdraw at once where you registered.\n`,
    },
    changed: {
      subject: (team) => `Something has changed in your team: ${team}`,
      body: ({ name, team, others, link }) =>
        `Hello ${name},\n\nyou stay in the team “${team}”, but some of its people have changed.\n\n` +
        `${others ? `With you in the team are now: ${others}.\n\n` : ''}Your team page:\n${link}\n`,
    },
    reserve: {
      subject: 'The teams are made, you are in the reserve',
      body: ({ name, jam, why, when, place, link }) =>
        `Hello ${name},\n\nthe teams for ${jam} are made, and this time there is no place for you yet. ` +
        'It is not about you: a team needs certain skills in a certain number.\n\n' +
        `${listed(why)}\n\nPlease keep the date free (${when}${place && `, ${place}`}): ` +
        `a place nearly always becomes free, and at night every team is glad of help.\n\nYour page:\n${link}\n`,
    },
    organisation: {
      people: (count) => (count === 1 ? 'one person' : `${count} people`),
      subject: (team, people) => `Your team for “${team}”: ${people}`,
      body: ({ name, jam, team, others, when, place, link }) =>
        `Hello ${name},\n\nfor your need “${team}” there is a team at ${jam}: ${others}.\n\n` +
        `It begins on ${when}${place && `, ${place}`}. Please have your contact person and your documents ready.\n\n` +
        `The team's page:\n${link}\n`,
    },
  },
)
