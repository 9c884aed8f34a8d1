import { Chart } from '../chart.tsx'
import { CopyText, CountDown, DraftKeeper, LiveRegion, RankList } from '../elements.tsx'
import { TextArea } from '../fields.tsx'
import { Button, Form, Submit } from '../form.tsx'
import { Chip, Light } from '../parts.tsx'
import { Clock, Meter, NextUp, Progress, Steps, TaskList, Timeline, Way } from '../stages.tsx'
import { DataTable, Pager, Summary, When } from '../table.tsx'
import { night, Specimen } from './specimen.tsx'

export function Stages() {
  return (
    <>
      <Specimen name="Way" from="stages.tsx">
        <Way
          label="Der Weg des Jams"
          stages={[
            { title: 'Aufruf', detail: '31 Bedarfe', state: 'done' },
            { title: 'Zuschnitt', detail: '24 passen in 24 h', state: 'done' },
            { title: 'Anmeldung', detail: 'noch 2 Tage', state: 'now' },
            { title: 'Teams', detail: '8. März', state: 'next' },
            { title: '24 Stunden', detail: '14. März, 12 Uhr', state: 'next' },
            { title: 'Übergabe', detail: '15. März, 11 Uhr', state: 'next' },
          ]}
        />
      </Specimen>
      <Specimen name="Steps, TaskList" from="stages.tsx">
        <Steps now={3} of={9} />
        <TaskList
          label="Bis zur Übergabe"
          tasks={[
            { title: 'Tresor gegründet', state: 'done', href: '#TaskList' },
            {
              title: 'Wiederherstellung geübt',
              state: 'now',
              href: '#TaskList',
              hint: 'Der Bogen ist gedruckt, die Probe fehlt.',
            },
            { title: 'Schulung', state: 'open', href: '#TaskList' },
            {
              title: 'Auftragsverarbeitung',
              state: 'wrong',
              href: '#TaskList',
              hint: 'Eine Unterschrift fehlt.',
            },
            { title: 'Zugang des Teams endet', state: 'later' },
          ]}
        />
      </Specimen>
      <Cockpit />
      <Specimen name="Timeline" from="stages.tsx">
        <Timeline
          label="Programm"
          items={[
            { when: '12:00', title: 'Es geht los', detail: 'Alle im großen Saal', state: 'done' },
            { when: '03:00', title: 'Nachtcheck-in', detail: '22 Teams werden gefragt', state: 'now' },
            { when: '06:30', title: 'Frühstück', state: 'next' },
          ]}
        />
      </Specimen>
    </>
  )
}

function Cockpit() {
  return (
    <>
      <Specimen name="Clock, CountDown" from="stages.tsx">
        <Clock
          above="Stunde 15 von 24 · Sonntag, 03:12 Uhr"
          below="bis zur letzten Übergabe"
          action={
            <Button href="#Clock" tone="quiet" icon="screen">
              Leinwand öffnen
            </Button>
          }
        >
          <CountDown until="2027-03-14T11:00:00Z" now={night} />
        </Clock>
      </Specimen>
      <Specimen name="NextUp" from="stages.tsx">
        <NextUp
          things={[
            {
              href: '#red',
              state: 'stop',
              word: 'Rot',
              title: 'Team „Schreiben statt anrufen“ kommt nicht weiter',
              detail: '„E-Mail-Versand geht nicht.“ Eine Mentorin mit Backend ist frei.',
              when: 'seit 6 Min.',
              hot: true,
            },
            {
              href: '#care',
              state: 'care',
              word: 'Bald',
              title: 'Frühstücksschicht hat zwei von vier Helfer*innen',
              when: '06:30',
            },
            {
              href: '#go',
              state: 'go',
              word: 'Gut',
              title: 'Check-in um 4 Uhr läuft von selbst',
              when: '04:00',
            },
          ]}
        />
      </Specimen>
      <Specimen name="Progress, Meter" from="stages.tsx">
        <Progress label="Vorschau gesehen" value={17} max={22} />
        <Progress label="Abnahme unterschrieben" value={4} max={22} />
        <Meter
          label="Steckdosen"
          value={40}
          max={48}
          low={24}
          high={44}
          optimum={48}
          text="40 von 48, es reicht knapp"
        />
      </Specimen>
    </>
  )
}

const teams = [
  { name: 'Ferienfreizeit', state: 'go', word: 'läuft', kind: 'Formular', people: 5 },
  { name: 'Schreiben statt anrufen', state: 'stop', word: 'braucht Hilfe', kind: 'Beratung', people: 6 },
  { name: 'Weg von Excel', state: 'care', word: 'stockt', kind: 'Akten', people: 4 },
] as const

export function Data() {
  return (
    <>
      <Specimen name="DataTable, Pager, When" from="table.tsx">
        <DataTable
          caption="Teams"
          rows={teams}
          rowId={(team) => team.name}
          columns={[
            { title: 'Team', cell: (team) => team.name, sort: '#name', sorted: 'ascending' },
            { title: 'Stand', cell: (team) => <Light state={team.state}>{team.word}</Light> },
            { title: 'Dienst', cell: (team) => <Chip tone="blue">{team.kind}</Chip> },
            { title: 'Menschen', cell: (team) => team.people, number: true, sort: '#people' },
            { title: 'Letzter Check-in', cell: () => <When at={night} form="time" /> },
          ]}
        />
        <Pager page={2} pages={4} href={(page) => `?page=${page}#DataTable`} />
        <p>
          <When at={night} />
        </p>
      </Specimen>
      <Specimen name="Summary" from="table.tsx">
        <Summary
          rows={[
            { question: 'Worum geht es?', answer: 'Ein Chat für unsere Onlineberatung', change: '#title' },
            {
              question: 'Wem hilft es?',
              answer: 'Jungen Menschen, die nicht telefonieren mögen.',
              change: '#whom',
            },
            { question: 'Wer betreibt es danach?', change: '#after' },
          ]}
        />
      </Specimen>
      <Specimen name="Chart" from="chart.tsx">
        <Chart
          title="Bedarfe nach Art"
          columns={['Art', 'Bedarfe']}
          points={[
            { label: 'Beratung im Chat', value: 9 },
            { label: 'Formular', value: 14 },
            { label: 'Website', value: 3 },
          ]}
        />
        <Chart
          kind="line"
          title="Noch in Nutzung"
          columns={['Nach', 'Dienste']}
          points={[
            { label: '30 Tagen', value: 22 },
            { label: '90 Tagen', value: 21 },
            { label: '180 Tagen', value: 19 },
            { label: '1 Jahr', value: 18 },
          ]}
        />
      </Specimen>
    </>
  )
}

export function Live() {
  return (
    <>
      <Specimen name="RankList" from="elements.tsx">
        <RankList
          label="Deine Wünsche"
          action="/look"
          items={[
            { id: 'a', title: 'Schreiben statt anrufen', detail: 'Beratung im Chat' },
            { id: 'b', title: 'Ferienfreizeit mit Warteliste' },
            { id: 'c', title: 'Weg von der Excel-Liste' },
          ]}
        />
      </Specimen>
      <Specimen name="DraftKeeper" from="elements.tsx">
        <DraftKeeper>
          <Form action="/look" id="draft">
            <TextArea name="note" label="Notiz" hint="Schreib etwas und lade die Seite neu." />
            <Submit>Senden</Submit>
          </Form>
        </DraftKeeper>
      </Specimen>
      <Specimen name="CopyText, LiveRegion" from="elements.tsx">
        <p>
          <CopyText label="Link zum Weitergeben:" text="https://jam.example/jams/u1/needs/new?via=caritas" />
        </p>
        <LiveRegion id="live-sample" topic="/look/live" announce>
          <Light state="go">Diese Stelle erneuert sich selbst.</Light>
        </LiveRegion>
      </Specimen>
    </>
  )
}
