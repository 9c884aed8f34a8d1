import { speak } from '#kernel/text.ts'

export const venueLetterWords = speak(
  {
    title: 'Ein Ort wurde zurückgezogen',
    seated: (teams: number): string =>
      teams === 0
        ? ''
        : teams === 1
          ? 'Ein Team hatte dort seinen Platz und steht jetzt ohne Raum im Raumplan.'
          : `${teams} Teams hatten dort ihren Platz und stehen jetzt ohne Raum im Raumplan.`,
    subject: (venue: string) => `Ort zurückgezogen: ${venue}`,
    body: (name: string, jam: string, venue: string, by: string, teams: string, link: string) =>
      `Hallo ${name},\n\nder Ort „${venue}“ steht für „${jam}“ nicht mehr zur Verfügung. Zurückgezogen von: ${by}\n\n` +
      `${teams}\n\nAlle Orte: ${link}\n`,
  },
  {
    title: 'A venue was withdrawn',
    seated: (teams) =>
      teams === 0
        ? ''
        : teams === 1
          ? 'One team had its place there and now stands without a room in the room plan.'
          : `${teams} teams had their places there and now stand without a room in the room plan.`,
    subject: (venue) => `Venue withdrawn: ${venue}`,
    body: (name, jam, venue, by, teams, link) =>
      `Hello ${name},\n\nthe venue “${venue}” is no longer available for “${jam}”. Withdrawn by: ${by}\n\n` +
      `${teams}\n\nAll venues: ${link}\n`,
  },
)
