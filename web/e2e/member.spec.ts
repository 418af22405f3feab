import { expect, test } from './support/fixtures';
import { changeMember, lockOutMember, makeMember, Member } from './support/member';
import * as people from './support/people';

const name = 'Keo Vanna';
const corrected = 'Keo Vannak';
const story = 'មានកុមារម្នាក់ដេកតែម្នាក់ឯងនៅមុខវត្ត រាល់យប់';
const second = 'ថ្ងៃនេះកុមារនោះនៅតែម្នាក់ឯងម្ដងទៀត';
const place = 'ក្បែរច្រកចូលវត្ត';
const answer = 'We met the child last night and will come again.';

/** Somebody of the village with an old phone: no name, no passphrase, no line. And who answers. */
test('a member comes by a link, tells without a line, and hears back', async ({ phone, desk }) => {
  test.setTimeout(180_000);
  const admin = (await desk()).page;
  await people.signIn(admin, 'admin.phnompenh');
  await people.go(admin, 'More', 'People who sign in');
  const hash = await makeMember(admin, name);

  const theirs = await phone({ language: 'km' });
  const member = new Member(theirs.page, 'km');
  await test.step('the link and a PIN open one screen', async () => {
    await member.openLink(hash);
    await member.choosePin();
    await member.expectHome();
    expect(theirs.page.url()).not.toContain(hash.slice(4));
    await member.expectAllSent();
  });

  await test.step('the same link opens no second phone', async () => {
    const another = new Member((await phone({ language: 'km' })).page, 'km');
    await another.openLink(hash);
    await another.choosePin();
    await expect(another.page.getByText(another.say('member.link_ended'))).toBeVisible();
  });

  await test.step('what is told without a line waits, and goes by itself', async () => {
    await people.loseConnection(theirs);
    await member.tell(story, place);
    await expect(theirs.page.getByText(member.say('member.thanks_here'))).toBeVisible();
    await member.expectState('here');
    await theirs.line.mend();
    await member.expectState('received');
    await member.expectAllSent();
  });

  const office = (await desk()).page;
  await test.step('the supervisor hears it, judges it, and answers', async () => {
    await people.signIn(office, 'supervisor.phnompenh');
    await people.expectAllSent(office);
    await people.go(office, 'More', 'Concerns');
    await people.openPublicReport(office, story);
    const report = office.getByRole('article').filter({ visible: true });
    await expect(report).toContainText(place);
    await expect(report).toContainText(name);
    await people.triageHigh(office);
    await people.expectAllSent(office);
    await member.expectState('looking');
    await people.answerReporter(office, answer);
    await people.expectAllSent(office);
  });

  await test.step('the member reads the answer, and nothing of anybody else', async () => {
    await member.expectState('answered');
    await expect(theirs.page.getByText(answer)).toBeVisible();
    await expect(theirs.page.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('the desk corrects name and place, and the phone goes on', async () => {
    await changeMember(admin, name, { name: corrected, place: 'Battambang' });
    await expect(admin.getByRole('button', { name: new RegExp(corrected) })).toBeVisible();
    await member.tell(second, place);
    await member.expectAllSent();
    await people.go(office, 'More', 'Concerns');
    await people.openPublicReport(office, second);
    const report = office.getByRole('article').filter({ visible: true });
    await expect(report).toContainText(place);
  });

  await test.step('locked out, the phone closes and keeps nothing', async () => {
    await lockOutMember(admin, corrected);
    await expect(theirs.page.getByText(answer)).toHaveCount(0, { timeout: 60_000 });
    await expect(member.button(member.say('sign_in.submit'))).toBeVisible();
  });
});
