import { speak } from '#kernel/text.ts'

/** Examples of what most letters name. */
export const samples = speak(
  {
    jam: 'Digital Service Jam, Quartier U1',
    place: 'Nürnberg, Adam-Klein-Straße 6',
    when: 'Sa., 14. März 2026, 18:00',
    link: 'https://jam.example/jams/quartier-u1/me',
    team: 'Schreiben statt anrufen',
    organisation: 'Lichtblick e. V.',
    need: 'Schreiben statt anrufen',
    service: 'Chat für junge Menschen',
    shift: 'Empfang am Eingang',
    person: 'Lena',
  },
  {
    jam: 'Digital Service Jam, Quartier U1',
    place: 'Nuremberg, Adam-Klein-Straße 6',
    when: 'Sat, 14 March 2026, 18:00',
    link: 'https://jam.example/jams/quartier-u1/me',
    team: 'Writing instead of calling',
    organisation: 'Lichtblick e. V.',
    need: 'Writing instead of calling',
    service: 'A chat for young people',
    shift: 'Reception at the door',
    person: 'Lena',
  },
)
