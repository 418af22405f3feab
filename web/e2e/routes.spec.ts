import { expect, test } from './support/fixtures';
import * as people from './support/people';
import * as routes from './support/routes';

/** The weekly plan: a worker writes a route without a connection, walks it, and the team has it. */
test('a route is written, walked, changed and put away', async ({ phone, desk }) => {
  test.setTimeout(300_000);
  const street = await phone();
  await people.signIn(street.page, 'outreach.poipet');
  await people.expectAllSent(street.page);
  await people.loseConnection(street);

  await test.step('written without a connection, its spots put in order by keyboard', async () => {
    await routes.open(street.page);
    await routes.write(street.page, 'Canal walk', ['Dump', 'Border gate', 'Akit market']);
    await routes.expectSpots(street.page, ['Dump', 'Border gate', 'Akit market']);
    await routes.edit(street.page, async (form) => {
      await routes.moveUpByKeyboard(form, 'Akit market', 2);
      await routes.takeOut(form, 'Border gate');
    });
    await routes.expectSpots(street.page, ['Akit market', 'Dump']);
  });

  await test.step('stands under today and in the week, not walked yet', async () => {
    await routes.open(street.page);
    await expect(routes.ofToday(street.page, 'Canal walk')).toContainText('not walked yet');
    await expect(routes.inWeek(street.page, 'Canal walk')).toHaveCount(7);
  });

  await test.step('a round starts with it: its spots, in its order', async () => {
    await routes.startRoundOn(street.page, 'Canal walk');
    await routes.expectStrip(street.page, ['Akit market', 'Dump']);
    await people.checkOut(street.page);
    await routes.open(street.page);
    await expect(routes.ofToday(street.page, 'Canal walk')).toContainText('last walked');
    await street.line.mend();
    await people.expectAllSent(street.page);
  });

  const office = await desk();
  await test.step('a supervisor sees who wrote it, and puts it away', async () => {
    await people.signIn(office.page, 'supervisor.poipet');
    await people.expectAllSent(office.page);
    await routes.open(office.page);
    await routes.ofToday(office.page, 'Canal walk').click();
    await office.page.getByRole('button', { name: 'Who changed what' }).click();
    await expect(
      office.page.getByRole('listitem').filter({ hasText: 'Sok Dara' }).first(),
    ).toContainText('Spots in the order of the walk');
    await office.page.getByRole('button', { name: 'Archive', exact: true }).click();
    await expect(office.page.getByText('This route is archived')).toBeVisible();
    await people.expectAllSent(office.page);
  });

  await test.step('then it is not offered to the street any more', async () => {
    await people.expectAllSent(street.page);
    await routes.open(street.page);
    await expect(street.page.getByText('No longer in use (1)')).toBeVisible();
    await expect(routes.inWeek(street.page, 'Canal walk')).toHaveCount(0);
    await people.go(street.page, 'Today', 'Start a round');
    await expect(routes.offered(street.page, 'Canal walk')).toHaveCount(0);
  });
});

test('who may only read sees the plan without buttons, and who has none is told what a route is', async ({
  phone,
  desk,
}) => {
  const reader = await desk();
  await people.signIn(reader.page, 'caseworker.phnompenh');
  await people.expectAllSent(reader.page);
  await routes.open(reader.page);
  await expect(routes.inWeek(reader.page, 'Riverfront at night')).toHaveCount(3);
  await expect(reader.page.getByRole('button', { name: 'Add a route' })).toHaveCount(0);
  await routes.openFromWeek(reader.page, 'Riverfront at night');
  await routes.expectSpots(reader.page, ['Riverfront', 'Park by the hill', 'Bar street']);
  await expect(reader.page.getByRole('button', { name: /Edit the route|Archive/ })).toHaveCount(0);
  await expect(reader.page.getByRole('link', { name: 'Walk this route now' })).toHaveCount(0);

  const border = await phone();
  await people.signIn(border.page, 'desk.border');
  await people.expectAllSent(border.page);
  await routes.open(border.page);
  await expect(border.page.getByText('No route yet')).toBeVisible();
  await expect(border.page.getByText(/in the order in which your team walks them/)).toBeVisible();
});
