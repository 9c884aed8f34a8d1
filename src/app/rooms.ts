// Long: every room of the house, each named once.
import type { Hono } from 'hono'
import { counselling } from '#blocks/counselling/counselling-block.tsx'
import { figureRoutes } from '#blocks/counselling/figures/figures.routes.tsx'
import { groupRoutes } from '#blocks/counselling/groups/groups.routes.ts'
import { paperRoutes } from '#blocks/counselling/law/papers.routes.tsx'
import { secrecyRoutes } from '#blocks/counselling/law/secrecy.routes.tsx'
import { admitSeeker } from '#blocks/counselling/offices/admitting.ts'
import { officeRoutes } from '#blocks/counselling/offices/offices.routes.tsx'
import { counsellingSources } from '#blocks/counselling/offices/sources.ts'
import { dataRoutes } from '#blocks/counselling/openness/data.routes.tsx'
import { counsellingRoomRoutes } from '#blocks/counselling/room/room.routes.tsx'
import { counsellingJobs } from '#blocks/counselling/roster/roster.jobs.ts'
import { rosterRoutes } from '#blocks/counselling/roster/roster.routes.tsx'
import { seekerPageRoutes } from '#blocks/counselling/seeker/seeker.routes.tsx'
import { slotRoutes } from '#blocks/counselling/slots/slots.routes.tsx'
import { custom } from '#blocks/custom/custom.tsx'
import { documentRoutes } from '#blocks/documents.routes.tsx'
import { builderRoutes } from '#blocks/forms/builder/builder.routes.tsx'
import { formFileRoutes } from '#blocks/forms/builder/files.routes.tsx'
import { answerRoutes } from '#blocks/forms/dialogue/answers.routes.tsx'
import { receiptRoutes } from '#blocks/forms/dialogue/receipt.routes.tsx'
import { embedRoutes } from '#blocks/forms/embed/embed.routes.tsx'
import { draftJobs } from '#blocks/forms/filling/drafts.jobs.ts'
import { draftRoutes } from '#blocks/forms/filling/drafts.routes.ts'
import { fillingRoutes } from '#blocks/forms/filling/filling.routes.tsx'
import { form } from '#blocks/forms/form-block.tsx'
import { inboxRoutes } from '#blocks/forms/inbox/inbox.routes.tsx'
import { formSources } from '#blocks/forms/sources.ts'
import { seatJobs } from '#blocks/forms/submission/seats.jobs.ts'
import { seatRoutes } from '#blocks/forms/submission/seats.routes.tsx'
import { submissionRoutes } from '#blocks/forms/submission/submission.routes.ts'
import { webhookJobs } from '#blocks/forms/submission/webhook/webhook.jobs.ts'
import { webhookRoutes } from '#blocks/forms/submission/webhook/webhook.routes.tsx'
import { galleryRoutes } from '#blocks/forms/templates/gallery.routes.tsx'
import { joined } from '#blocks/intake.ts'
import { recordsIntakeRoutes } from '#blocks/records/intake/intake.routes.ts'
import { recordsJobs } from '#blocks/records/post/boxes.jobs.ts'
import { recordsBoxRoutes } from '#blocks/records/post/boxes.routes.tsx'
import { records } from '#blocks/records/records-block.tsx'
import { recordsRoomRoutes } from '#blocks/records/room/room.routes.tsx'
import { serviceRoutes } from '#blocks/services.routes.tsx'
import { assistantRoutes } from '#blocks/site/assistant/assistant.routes.tsx'
import { downloadRoutes } from '#blocks/site/downloads/downloads.routes.tsx'
import { bringingRoutes } from '#blocks/site/editor/bringing/bringing.routes.ts'
import { editorRoutes } from '#blocks/site/editor/editor.routes.tsx'
import { previewRoutes } from '#blocks/site/editor/preview/preview.routes.ts'
import { textRoutes } from '#blocks/site/editor/texts/texts.routes.tsx'
import { homeRoutes } from '#blocks/site/home/home.routes.tsx'
import { intakeJobs } from '#blocks/site/intake/intake.jobs.ts'
import { intakeRoutes } from '#blocks/site/intake/intakes.routes.tsx'
import { lawRoutes } from '#blocks/site/law/law.routes.tsx'
import { siteBeginRoutes } from '#blocks/site/overview/begin.routes.tsx'
import { overviewRoutes as sitePageRoutes } from '#blocks/site/overview/overview.routes.tsx'
import { redirectRoutes } from '#blocks/site/overview/redirects.routes.tsx'
import { siteRoleRoutes } from '#blocks/site/overview/roles.routes.tsx'
import { siteSettingsRoutes } from '#blocks/site/overview/settings.routes.tsx'
import { versionRoutes } from '#blocks/site/overview/versions.routes.tsx'
import { consentRoutes } from '#blocks/site/pictures/consents.routes.tsx'
import { pictureRoutes as sitePictureRoutes } from '#blocks/site/pictures/pictures.routes.tsx'
import { linkRoutes } from '#blocks/site/publication/links/links.routes.tsx'
import { publicationJobs } from '#blocks/site/publication/publication.jobs.ts'
import { publicationRoutes } from '#blocks/site/publication/publication.routes.tsx'
import { pushRoutes } from '#blocks/site/publication/push/push.routes.tsx'
import { site } from '#blocks/site/site-block.tsx'
import { togetherRoutes } from '#blocks/site/together/together.routes.ts'
import { accessRoutes } from '#custody/access/accesses.routes.ts'
import { archiveRoutes } from '#custody/archive/archive.routes.ts'
import { conversationRoutes } from '#custody/conversation/conversations.routes.ts'
import { seekerRoutes } from '#custody/conversation/outside.routes.ts'
import { deletionRoutes } from '#custody/deletion/deletions.routes.ts'
import { caseRoutes } from '#custody/dialogue/cases.routes.ts'
import { dialogueJobs } from '#custody/dialogue/notices.jobs.ts'
import { outsideRoutes } from '#custody/dialogue/outside.routes.ts'
import { bulkRoutes } from '#custody/envelope/bulk.routes.ts'
import { envelopeRoutes } from '#custody/envelope/envelopes.routes.ts'
import { fileRoutes } from '#custody/file/files.routes.ts'
import { holdRoutes } from '#custody/hold/holds.routes.ts'
import { keyringRoutes } from '#custody/keyring/keyrings.routes.ts'
import { sealedLetterRoutes } from '#custody/letter/letters.routes.ts'
import { vaultRoutes } from '#custody/log/vaults.routes.ts'
import { retentionJobs } from '#custody/retention/retention.jobs.ts'
import { vaultRoomRoutes } from '#custody/room/room.routes.tsx'
import { spaceRoutes } from '#custody/space/spaces.routes.ts'
import { termRoutes } from '#custody/term/terms.routes.ts'
import { callRoutes } from '#jam/call/call.routes.tsx'
import { followUpJobs } from '#jam/followup/followup.jobs.ts'
import { followupRoutes } from '#jam/followup/followup.routes.tsx'
import { effortRoutes } from '#jam/gate/effort/effort.routes.tsx'
import { gateRoutes } from '#jam/gate/gate.routes.tsx'
import { acceptanceRoutes } from '#jam/handover/acceptance/acceptance.routes.tsx'
import { handoverRoutes } from '#jam/handover/handover.routes.tsx'
import { copyRoutes } from '#jam/helm/copy/copy.routes.tsx'
import { logRoutes } from '#jam/helm/log/log.routes.tsx'
import { shredderJobs } from '#jam/helm/retention/retention.jobs.ts'
import { retentionRoutes } from '#jam/helm/retention/retention.routes.tsx'
import { impactRoutes } from '#jam/impact/impact.routes.tsx'
import { announcementRoutes } from '#jam/live/announcements/announcements.routes.tsx'
import { attendanceRoutes } from '#jam/live/attendance/attendance.routes.tsx'
import { cockpitRoutes } from '#jam/live/cockpit/cockpit.routes.tsx'
import { contactRoutes } from '#jam/live/contacts/contacts.routes.tsx'
import { demoRoutes } from '#jam/live/demo/demo.routes.tsx'
import { juryRoutes } from '#jam/live/demo/jury/jury.routes.tsx'
import { helpJobs } from '#jam/live/help/escalation/escalation.jobs.ts'
import { helpRoutes } from '#jam/live/help/help.routes.tsx'
import { hoursRoutes } from '#jam/live/help/hours/hours.routes.tsx'
import { threadRoutes } from '#jam/live/help/thread/thread.routes.tsx'
import { liveRoutes } from '#jam/live/live.routes.ts'
import { presenceJobs } from '#jam/live/presence/presence.jobs.ts'
import { presenceRoutes } from '#jam/live/presence/presence.routes.tsx'
import { printRoutes } from '#jam/live/print/print.routes.tsx'
import { lobbyRoutes } from '#jam/live/remote/lobby.routes.tsx'
import { planRoutes as remotePlanRoutes } from '#jam/live/remote/plan.routes.tsx'
import { remoteRoutes } from '#jam/live/remote/remote.routes.tsx'
import { screenRoutes } from '#jam/live/screen/screen.routes.tsx'
import { screenViewRoutes } from '#jam/live/screen/views.routes.tsx'
import { boardRoutes } from '#jam/live/teams/board/board.routes.tsx'
import { notesRoutes } from '#jam/live/teams/notes/notes.routes.tsx'
import { teamRoutes } from '#jam/live/teams/team.routes.tsx'
import { matchingRoutes } from '#jam/matching/result/matching.routes.tsx'
import { roomJobs } from '#jam/matching/rooms/proposals.jobs.ts'
import { roomPlanRoutes } from '#jam/matching/rooms/rooms.routes.tsx'
import { matchingJobs } from '#jam/matching/runs/runs.jobs.ts'
import { needImportRoutes } from '#jam/needs/import/import.routes.ts'
import { needRoutes } from '#jam/needs/needs.routes.tsx'
import { nameContact } from '#jam/needs/needs.ts'
import { scopingJobs } from '#jam/needs/scoping/scoping.jobs.ts'
import { scopingRoutes } from '#jam/needs/scoping/scoping.routes.tsx'
import { cancellationRoutes } from '#jam/profile/cancellation/cancellation.routes.tsx'
import { listJams } from '#jam/profile/jams.ts'
import { partnerRoutes } from '#jam/profile/partners/partners.routes.tsx'
import { planRoutes } from '#jam/profile/plan/plan.routes.tsx'
import { profileRoutes } from '#jam/profile/profile.routes.tsx'
import { rememberRoutes } from '#jam/profile/remember/remember.routes.tsx'
import { reminderJobs } from '#jam/profile/remember/reminders.jobs.ts'
import { roleRoutes } from '#jam/profile/roles/roles.routes.tsx'
import { suggestionRoutes } from '#jam/profile/suggestions/suggestions.routes.tsx'
import { updateRoutes } from '#jam/profile/updates/updates.routes.tsx'
import { programmeEditRoutes } from '#jam/programme/editing/edit.routes.tsx'
import { programmeRoutes } from '#jam/programme/programme.routes.tsx'
import { careJobs } from '#jam/registration/care/care.jobs.ts'
import { careRoutes } from '#jam/registration/care/care.routes.ts'
import { careFormRoutes } from '#jam/registration/care/care-forms.routes.tsx'
import { companyRoutes } from '#jam/registration/company/company.routes.tsx'
import { forecastRoutes } from '#jam/registration/forecast/forecast.routes.tsx'
import { peopleImportRoutes } from '#jam/registration/import/import.routes.ts'
import { peopleRoutes } from '#jam/registration/people/people.routes.tsx'
import { placeJobs } from '#jam/registration/places/places.jobs.ts'
import { placeRoutes } from '#jam/registration/places/places.routes.tsx'
import { registrationRoutes } from '#jam/registration/registration.routes.tsx'
import { registrationSettingsRoutes } from '#jam/registration/settings/settings.routes.tsx'
import { wishingRoutes } from '#jam/registration/wishing/wishing.routes.tsx'
import { assigningRoutes } from '#jam/review/assigning/assigning.routes.tsx'
import { blindRoutes } from '#jam/review/blind/blind.routes.tsx'
import { decidingRoutes } from '#jam/review/deciding/deciding.routes.tsx'
import { reviewRoutes } from '#jam/review/review.routes.tsx'
import { reviewSetupRoutes } from '#jam/review/setup/setup.routes.tsx'
import { spreadRoutes } from '#jam/review/spread/spread.routes.tsx'
import { talkRoutes } from '#jam/review/talk/talk.routes.tsx'
import { neededRoutes } from '#jam/shifts/board/board.routes.tsx'
import { dutyRoutes } from '#jam/shifts/duties/duties.routes.tsx'
import { supporterRoutes } from '#jam/shifts/duties/supporters.routes.ts'
import { fillRoutes } from '#jam/shifts/filling/fills.routes.tsx'
import { followingRoutes } from '#jam/shifts/following/following.routes.tsx'
import { countBehind } from '#jam/shifts/following.ts'
import { helperHoursRoutes } from '#jam/shifts/hours/hours.routes.tsx'
import { overviewRoutes } from '#jam/shifts/overview/overview.routes.tsx'
import { oneShiftRoutes } from '#jam/shifts/page/one.routes.tsx'
import { shiftRoutes } from '#jam/shifts/page/shifts.routes.ts'
import { takingRoutes } from '#jam/shifts/page/taking.routes.ts'
import { patternRoutes } from '#jam/shifts/patterns/patterns.routes.tsx'
import { shiftRulesRoutes } from '#jam/shifts/rules/rules.routes.tsx'
import { shiftJobs } from '#jam/shifts/shifts.jobs.ts'
import { cardRoutes } from '#jam/showcase/cards/cards.routes.ts'
import { certificateRoutes } from '#jam/showcase/certificate/certificate.routes.tsx'
import { frameRoutes } from '#jam/showcase/frame/frame.routes.tsx'
import { pictureRoutes } from '#jam/showcase/pictures/pictures.routes.tsx'
import { postRoutes } from '#jam/showcase/posts/posts.routes.tsx'
import { showcaseRoutes } from '#jam/showcase/showcase.routes.tsx'
import { thanksRoutes } from '#jam/showcase/thanks/thanks.routes.tsx'
import { demandRoutes } from '#jam/venue/fit/demand.routes.tsx'
import { roomRoutes } from '#jam/venue/room.routes.tsx'
import { venueRoutes } from '#jam/venue/venue.routes.tsx'
import type { Env } from '#kernel/http.ts'
import type { JobHandlers } from '#kernel/job.ts'
import { mailJob } from '#kernel/postman.ts'
import { lookRoutes } from '#look/look.routes.tsx'
import { factorRoutes } from '#people/factor/factor.routes.tsx'
import { founderRoutes } from '#people/founders/founders.routes.tsx'
import { invitationRoutes } from '#people/invitation/invitation.routes.tsx'
import { meRoutes } from '#people/me/me.routes.tsx'
import { noticeJobs } from '#people/notice/notice.jobs.ts'
import { noticeRoutes } from '#people/notice/notice.routes.tsx'
import { organisationRoutes } from '#people/organisation/organisation.routes.tsx'
import { passkeyRoutes } from '#people/passkey/passkeys.routes.tsx'
import { sessionRoutes } from '#people/sessions.routes.tsx'
import { zoneRoutes } from '#people/zone/zone.routes.tsx'
import { belongingsOf, unclaimedOf } from './belongings.ts'
import { calendarRoutes } from './calendars/calendars.routes.tsx'
import { frontRoutes } from './front.routes.tsx'
import { consequences, leaveJams, letLeave } from './giving-up.ts'
import { handbookRoutes } from './handbook/handbook.routes.tsx'
import { helpingRoutes } from './helping/helping.routes.tsx'
import { houseRoutes } from './house.routes.tsx'
import { letterRoutes } from './letters/letters.routes.tsx'
import { mineRoutes } from './mine.routes.tsx'
import { nextShift } from './next-shift.ts'
import { openRoutes } from './open/open.routes.ts'
import { outboxRoutes } from './outbox/outbox.routes.tsx'
import { sampleRoutes } from './sample/sample.routes.tsx'
import { sampleJobs } from './sample/website.ts'
import { sitePlaces } from './site-places.ts'
import { writingRoutes } from './writing/writing.routes.tsx'

/** Every room with a door to the outside, named once, in the order of a visit. */
export const rooms: Hono<Env>[] = [
  houseRoutes,
  sessionRoutes,
  passkeyRoutes,
  factorRoutes,
  keyringRoutes,
  vaultRoutes,
  spaceRoutes,
  bulkRoutes,
  envelopeRoutes,
  fileRoutes,
  accessRoutes,
  deletionRoutes,
  termRoutes,
  holdRoutes,
  caseRoutes,
  outsideRoutes,
  conversationRoutes,
  seekerRoutes(admitSeeker),
  archiveRoutes,
  vaultRoomRoutes,
  meRoutes(listJams, leaveJams),
  noticeRoutes,
  zoneRoutes,
  invitationRoutes(nameContact),
  organisationRoutes(belongingsOf),
  founderRoutes,
  cancellationRoutes,
  profileRoutes,
  partnerRoutes,
  planRoutes,
  roleRoutes(unclaimedOf),
  sampleRoutes,
  frontRoutes,
  helpingRoutes,
  handbookRoutes,
  rememberRoutes,
  calendarRoutes,
  mineRoutes,
  openRoutes,
  outboxRoutes,
  writingRoutes,
  letterRoutes,
  updateRoutes,
  companyRoutes({ leave: letLeave, consequences }),
  registrationRoutes,
  registrationSettingsRoutes,
  placeRoutes(letLeave),
  careRoutes,
  careFormRoutes,
  sealedLetterRoutes,
  wishingRoutes,
  peopleRoutes,
  forecastRoutes,
  peopleImportRoutes,
  shiftRoutes,
  takingRoutes,
  dutyRoutes,
  supporterRoutes,
  shiftRulesRoutes,
  patternRoutes,
  overviewRoutes,
  followingRoutes,
  helperHoursRoutes,
  neededRoutes,
  fillRoutes,
  oneShiftRoutes,
  demandRoutes,
  venueRoutes,
  roomRoutes,
  callRoutes,
  scopingRoutes,
  needImportRoutes,
  needRoutes,
  gateRoutes,
  effortRoutes,
  reviewSetupRoutes,
  assigningRoutes,
  spreadRoutes,
  decidingRoutes,
  blindRoutes,
  talkRoutes,
  reviewRoutes,
  matchingRoutes,
  roomPlanRoutes,
  programmeEditRoutes(countBehind),
  programmeRoutes(nextShift),
  liveRoutes,
  teamRoutes,
  boardRoutes,
  notesRoutes,
  helpRoutes,
  hoursRoutes,
  threadRoutes,
  announcementRoutes,
  contactRoutes,
  attendanceRoutes,
  presenceRoutes,
  cockpitRoutes,
  juryRoutes,
  demoRoutes,
  screenRoutes,
  screenViewRoutes,
  printRoutes,
  remotePlanRoutes,
  lobbyRoutes,
  remoteRoutes,
  handoverRoutes,
  acceptanceRoutes,
  followupRoutes,
  impactRoutes,
  postRoutes,
  // Before the projects, whose addresses begin in the same way.
  frameRoutes,
  showcaseRoutes,
  pictureRoutes,
  thanksRoutes,
  cardRoutes,
  certificateRoutes,
  suggestionRoutes,
  retentionRoutes,
  copyRoutes,
  logRoutes,
  serviceRoutes([form, counselling, records, site, custom]),
  siteBeginRoutes,
  sitePageRoutes,
  versionRoutes,
  siteRoleRoutes,
  redirectRoutes,
  siteSettingsRoutes,
  secrecyRoutes,
  officeRoutes,
  paperRoutes,
  dataRoutes,
  figureRoutes,
  rosterRoutes,
  slotRoutes,
  counsellingRoomRoutes,
  groupRoutes,
  recordsRoomRoutes,
  recordsIntakeRoutes(joined(formSources, counsellingSources)),
  recordsBoxRoutes,
  editorRoutes(sitePlaces),
  previewRoutes,
  textRoutes,
  togetherRoutes,
  bringingRoutes,
  homeRoutes(sitePlaces),
  assistantRoutes(sitePlaces),
  lawRoutes(sitePlaces),
  publicationRoutes(sitePlaces),
  pushRoutes,
  linkRoutes,
  sitePictureRoutes,
  downloadRoutes,
  consentRoutes,
  intakeRoutes,
  seekerPageRoutes,
  seatRoutes,
  receiptRoutes,
  answerRoutes,
  submissionRoutes,
  draftRoutes,
  fillingRoutes,
  webhookRoutes,
  embedRoutes,
  documentRoutes,
  builderRoutes,
  formFileRoutes,
  inboxRoutes,
  galleryRoutes,
  custom.pages.routes,
  lookRoutes,
]

/** Who does which job. */
export const jobHandlers: JobHandlers = {
  mail: mailJob,
  ...reminderJobs,
  ...noticeJobs,
  ...dialogueJobs,
  ...retentionJobs,
  ...scopingJobs,
  ...shiftJobs,
  ...presenceJobs,
  ...helpJobs,
  ...placeJobs(letLeave),
  ...careJobs,
  ...matchingJobs,
  ...roomJobs,
  ...followUpJobs,
  ...shredderJobs,
  ...seatJobs,
  ...draftJobs,
  ...recordsJobs,
  ...webhookJobs,
  ...counsellingJobs,
  ...publicationJobs,
  ...intakeJobs,
  ...sampleJobs,
}
