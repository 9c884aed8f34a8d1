/** The 2,048 words of receipts, passphrases and fingerprints, see docs/word-list.md. Their order is part of every receipt. */
export const wordList: readonly string[] = `
  abbauen abbiegen abdecken abdruck abend aber abfahrt abflug abfragen abgabe abgeben abheben abhilfe
  abholen ablauf ablegen abluft abmachen abmessen abnehmen abpacken abpfiff abraten abreise abrollen abrufen
  absatz absender absicht absolut abspann abstand abtasten abteil abtippen abwarten abziehen abzug abzweig
  achse acht ackern addieren adler adresse agave ahnen ahorn akkord akku akrobat aktion aktuell akustik
  akzent album allee alltag almanach alpaka alpen alphabet alpin also alter altstadt amateur ambiente amboss
  ameise ampel amsel amulett ananas anbau anbieten anblick anbraten andenken andocken anekdote anfang
  anfeuern anflug anfragen angebot anhalten anheben anis anker ankleben ankommen ankunft anlage anlegen
  anlocken anmalen anmelden anmut annahme annehmen anordnen anpassen anprobe anregen anruf ansage ansehen
  ansicht anteil antik antrag antwort anwenden anwohner anzahl anzeige anziehen anzug apfel apotheke apparat
  appetit applaus april aquarium arbeit archiv arena armband aroma artikel asphalt aster atelier atem atlas
  atmen auch aufatmen aufbau aufdecke aufgabe aufheben auflage aufnahme aufrecht aufsatz auftrag aufwand
  aufzug auge august aula aura ausbauen ausdruck ausflug ausgabe aushang auskunft ausland ausmalen ausnahme
  ausruhen aussicht auster auszeit auto bach backen baden bagger bahn balance bald balkon ballon balsam
  bambus banane band bank banner baron bart basar basis bass basteln batterie bauch bauen bauklotz baum
  bauplan bausatz bauwerk beachten beamer bebauen becher becken bedanken bedecken bedienen bedruckt beeilen
  beenden beere befinden befolgen befragen begabt begegnen beginn begonie begriff behalten beheben behutsam
  beide beifall beige beilage bein beispiel beitrag bejahen bekannt bekommen bekunden beladen beleben
  beliebt belohnen bemalen bemerken benannt benehmen benutzen benzin bepackt bequem beraten bereich berg
  bericht beruf bescheid besen besitzen besorgen besser besteck besuch betonen betrieb bett beutel bevor
  bewahren bewegen bewirken bewohnen bewusst bezahlen bezirk bezug biber biegen biene bieten bild billig
  binden biologie birke birne bisher bislang bisschen bitte blase blatt blau blech bleiben blende blick
  blinker blitz block blond blues blume bluse boden bogen bohne bohren boiler boje bonbon bonsai bonus boot
  bord borgen borke borste botanik bote braten brauch bravo breit bremse brett brezel brief brille bringen
  brise brokkoli bronze brosche brot brummen brunnen buche bude bumerang bummeln bunt busch butter cello
  cent chance chat chef chemie chip chor chronik city clever club code comic computer cool cord couch creme
  curry dabei dach dackel dadurch dagegen daheim dahin damals dame damit damm dampf danach daneben dank dann
  daran darf darum dasein dasselbe datei dattel datum dauer daumen daunen davon dazu deck dehnen dein delfin
  delta demnach demo denken dennoch depot deshalb design dessert detail deuten dezember dezimal diagramm
  dialog diamant dicht diele dienstag diesmal digital dill ding dinkel diplom direkt dirigent disco display
  distanz doktor domino donner doppelt dorf dorn dort dose drachen draht drehen dritte drossel duett duft
  dunst durch dusche dutzend duzen dynamo ebbe eben eber echo echse echt eckball ecke eckig edel efeu effekt
  eher ehrenamt ehrlich eibe eiche eidechse eifer eifrig eigen eilig eimer einatmen einband eindruck einfach
  eingang einheit einig einkauf einladen einmal einnahme einrad einsicht eintopf einwurf einzeln eisberg
  eisdiele eisen eishalle eiskugel eislauf eismeer eistee eisvogel eiszeit elan elch elefant elegant element
  elfmeter ellbogen elster empfang emsig endlich energie englisch enorm ensemble entdecke ente entgegen
  entlang entwurf enzian epoche erbauen erbitten erbse erdbeere erde erdig erdkunde erdnuss erdreich erdteil
  ereignis erfahren erfinden erfolg erfreuen ergeben ergibt erhalten erhellen erhitzen erholen erinnern
  erkennen erkunden erlaubt erleben erneuern ernte erproben erraten ersatz ersparen erstens ertasten ertrag
  erwachen erwidern erzielen esche espresso essen essig etage etappe etikett etwa euch eule europa exakt
  exemplar experte export express extra fabel fabrik fach fackel faden fahne fahren fair falke falten falzen
  fantasie farbe farm farn fasan fasching faser fassade fast fauna favorit fazit februar feder fegen feiern
  fein feld felge felsen fenchel fenster ferien fern ferse fertig fest fibel fichte figur filiale film
  filter filz finale finden finger firma fisch flach flagge flamme flasche flausch flechten fleisch flexibel
  flieder flimmern flink flitzen flocke flora floss flotte flug flur fluss fohlen fokus folgen folie fondue
  forelle form forschen fort forum fossil foto fragen franse frau frei freude frieden frisch froh frosch
  frottee frucht fuchs fugen funkeln furche fusion futter gabel gala galerie galopp gang gans ganz garage
  garbe gardine garn garten gast gattung gaukler gaumen gazelle geangelt gebaut gebirge gebrauch gebucht
  gedanke gedeckt gedicht gedreht geduld geeignet gefallen gefeiert gefieder geflogen gefolgt gefragt
  gegossen gegrillt gehalt gehen geholfen gehweg geige gejubelt gekauft geklebt geknackt gekocht gelassen
  gelb geld gelernt gelingen gelungen gemalt gemeinde gemisch genau genial genommen genuss geordnet gepard
  geplant gepresst geputzt gerade gereist gering gern gerollt gerste geruch gesang geschenk gesellig gesicht
  gesorgt gestern gesund getanzt geteilt getippt getreide getupft gewebe gewinn gewohnt gewusst gezahlt
  gezeigt gezielt gezogen gezupft gibt ginster gipfel gips giraffe girlande gitarre glanz glas glatt glauben
  gleich glimmer glitzern globus glocke glossar gold golf gondel gong grad grafik gramm granit gras grau
  gravur greifen griff grill grinsen grund gruppe gucken gulasch gurke gurt guthaben haar haben habicht
  hafen hagel hahn hain haken halb halle halm hals halt hamster hand hang hantel harfe harke harmonie harz
  hase haube hauch haus haut hebel hecht hecke hefe heft heide heiter heizung held helfen hell helm hemd
  henne heran herbst herd herein hering herrlich herum hervor herz heute hier hilfe himbeere himmel hinauf
  hinein hingehen hinlegen hinsehen hinten hinunter hinweis hinzu hirsch hirte hobby hobel hoch hockey
  hoffen hofladen hohl holen holunder holz honig horchen horizont horn hose hotel hufeisen huhn hummel humor
  hund hupen hymne ideal idee idyll igel iglu ikone imbiss imker immer import impuls index indigo infolge
  ingwer inhalt inland innen insel institut intakt irgend iris jacke jahr januar jasmin jazz jeans jeder
  jemand jenseits jetzt jeweils jodeln joggen joker journal jubel judo jugend juli jung juni jupiter jury
  jute juwel kabeljau kabine kachel kaffee kaiser kajak kakao kaktus kalb kalender kalk kamera kamin kamm
  kanal kandidat kanne kante kanu kapelle kapitel kappe kapsel kapuze karaffe karpfen karriere karte kasper
  kasse kastanie katalog katze kauen kaufen kaum kauz kefir kegel kehren keim keks kelch keller kennen
  keramik kerbe kerze kessel kichern kicker kiefer kies kilo kino kiosk kirmes kirsche kissen kiste kittel
  kitz kiwi klammer klang klappe klar klasse klavier kleben klee klein klemme klettern klick klima klingel
  klopfen klotz klug knabbern knacken knapp kneten knick knie knolle knopf knospe knoten knusprig kochen
  koffer kohle kokos kolben kolibri kollege kolumne kombi komet komfort kommen kompass konfetti kontakt
  konzert kopf kopie koralle korb kordel korn korrekt kosmos kosten krabbe kraft kragen kranich kraut
  krawatte kreativ kreis kribbeln kringel krippe kristall krokus krone krug kruste kuchen kuckuck kugel
  kuhstall kulisse kultur kumpel kunde kunst kupfer kuppel kurbel kurier kurs kurve kurz kutsche kutter
  kuvert labor lachen lack laden lagune laken lakritz lama lamm lampe land lang lappen laptop lasche laser
  lasso lasur laterne laub lauch laufen laune laut lavendel leben lebhaft lecker leder legende lehm lehnen
  lehrer leicht leihen leim leine leise leiter lektion lenken lenz leopard lerche lernen lesen letzte
  leuchten leute lexikon liane libelle licht lied liefern liege lift liga lila lilie limette limonade linde
  lineal linie links linse lippe liste liter locker logik logo lohn loipe lokal lorbeer losgehen loslegen
  lotse luchs luft lupe lupine lustig luxus lyrik machen magazin magie magnet mahlzeit maibaum mais majoran
  malen malve mammut manchmal mandel manege mango manier mappe marathon marke marmor marzipan maschine maske
  material matjes matsch matte mauer maulwurf maus maximal mechanik medaille meer mehl meile mein meister
  melden melken melodie memo menge mensch mentor merken messe metall meter methode metro miete mikado
  mikrofon milch mild million mimik minigolf minute minze mischen mitglied mithilfe mitlesen mitreden mittag
  mixer mobil modell mohn mokka molkerei moment monat mond monitor montag monument moos moped morgen mosaik
  motiv motor motto muffin mulde mund munter murmel muschel museum musik muskel muster mutig nabel nachbar
  nacken nagel nahe nahrung naht name napf nase natur nebel nehmen neigung nektar nelke neptun nest nett
  neubau neugier neulich neun neutral nicken niesen nilpferd nische nixe nobel noch norden normal notar
  notiz november nudel nummer nuss nutzen oase obelisk oben oberhalb obhut oboe obst obwohl oder ofen ohne
  ohrring oktave oktober oleander olive olympia omelett omnibus online opal oper optik orange orbit orchidee
  orden ordner orgel orient original ornament osten ostsee oval ozean paar paddel pagode paket palast
  palette palme panda panorama papagei papier pappel paprika parade pardon park partner pastell pate pauke
  pause pavillon pedal pegel pelikan pendel pension perle person petunie pfad pfau pfeffer pfeil pferd pfiff
  pflanze pflegen pfosten pfote pfund physik piano picknick pikant pilger pilot pilz pinguin pinie pinsel
  pionier pirat piste pixel pizza plakat planet plastik platz plaudern plus podcast podest poesie poetisch
  pokal polieren pollen polster pommes pony popcorn porree portion posaune position post pracht praline
  praxis preis premiere presse prima prinz prisma privat probe produkt profil programm projekt prozent
  pudding pullover puls pult pulver pumpe punkt puppe purzeln pusten putzen puzzle pyramide quadrat quaken
  quark quaste quelle quer quitte quiz rabatt rabe radar radeln radieren radweg rahmen rand rang ranke
  ranzen rascheln rasen raspel ratgeber rathaus ratsam raum raupe raureif realist rebe rechnen rede redner
  reform regal regen region reiben reif reihe reim rein reise reiten rekord rennen rente respekt rest
  resultat retten rezept richtig riechen riegel riemen riese riff rind ring rinne rippe ritter ritual robbe
  roboter robust rock rodeln roggen rohr roller roman rondell rosa rose rosine rotkohl rotwild route rubin
  rucola rudern rufen ruhe ruhig ruhm rund rustikal rutschen saal saat sachlich safari safran saft sage
  sahne saison salat salbei salon salto salz sammeln samstag samt sand sanft sardine sattel satz sauber saum
  sauna savanne saxofon schal schenken schiff schlau schmal schnee schote schrank schuh schwan seehund
  seepferd seerose seestern segel sehen sehr seife sein seite sekunde selber sellerie selten semester
  seminar semmel senden senf senior senken serenade serie service sesam sessel setzen shop sicher sieben
  siesta signal silber silo simpel singen sinn sirup sitzen skala skipiste skizze skulptur slalom snack
  socke soda sofa sofort sogar sohle soja solar solide solo sommer sonate sonde sonne sonst sopran sorbet
  sorgfalt sorte spagat spange sparen spaten specht speise spenden spiel spinat spirale spitze spontan sport
  spray sprechen sprosse sprudel spule stabil stadt staffel stahl stamm stange stapel stark statue staunen
  steak stecken steg stein stelle steppe stern stets steuern stiefel stift stille stimme stirn stock stolz
  stoppen storch strand strecke strich strom strudel stube stufe stuhl stunde suchen summe super suppe
  surfen symbol system szene tabelle tafel tagebuch takt talent tandem tango tanken tanne tanz tapete tapfer
  tapir tarif tasche tasse tastatur tatze taube tauchen taugen tausend taxi team technik teddy teekanne
  teetasse teich teil telefon teller tempo tennis tenor teppich termin terrasse terzett test teuer text
  theater theke thema theorie therme thron ticken tief tier tiger tinte tipp tisch titel toast toll tomate
  tonart tonband tonne topas topf torbogen torte torwart total tour traben trainer traktor tram trapez
  traube treffen trend treppe treu triangel trick trikot trio tritt trocken trommel tropfen trost trubel
  truhe truthahn tuba tube tuch tukan tulpe tunnel tupfer turbine turm turnen tutor typisch ufer uhrwerk
  ulme umarmen umbauen umbruch umdrehen umfang umfragen umgeben umhang umkehren umkleide umkreis umlauf
  umleiten umordnen umriss umsatz umschlag umsehen umsonst umtausch umtopfen umwelt umziehen umzug unfug
  unikat unser unten unweit uralt urkunde urlaub ursache ursprung urwald urzeit vanille variante vase
  veilchen ventil veranda verband verdient verein verfasst verkauf verlag vernunft verpackt verreist versand
  vertrag verwandt video viel vier villa violett vision vitamin vitrine vogel vokal voll voran vorbei
  vordach vorgehen vorhang vorjahr vorlesen vorn vorort vorrat vorsicht vorteil vorzug vulkan wabe wachsen
  wackeln wade waffel wagen wahl wahr wald walnuss walross walze wand wange wanne wappen warm warten warum
  waschen wasser weben wechsel wecken wedel wegrand wehen weich weide weiher weil weise weit weizen welche
  welle welpe welt wenden wenig werben werfen werk wert wesen weshalb westen wetter wichtig wickeln widmen
  wieder wiege wiese wild wimper wind winkel winter winzig wipfel wippe wirbel wirken wirsing wischen wissen
  witz woche wohin wohnung wolf wolke wolle womit wort wozu wunder wunsch wurf wurst wurzel xylofon yacht
  yoga zacken zahl zahn zander zange zapfen zart zauber zaun zebra zeder zehn zeichen zeigen zeile zeit zelt
  zement zentral zeppelin zettel zicklein ziege ziehen ziel zier ziffer zikade zimmer zimt zink zinn zirkus
  zirpen zitat zitrone zoll zone zopf zucker zudem zuerst zufall zufluss zugabe zugleich zugvogel zuhause
  zukunft zuletzt zunahme zunge zuordnen zupacken zupfen zureden zurufen zusammen zusehen zuspruch zutat
  zutrauen zuwachs zuwenden zuwinken zwanzig zweck zwei zwiebel zwilling zwinkern zwirn zwischen zylinder
`
  .trim()
  .split(/\s+/)
