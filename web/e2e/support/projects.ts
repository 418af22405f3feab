import { expect, type Locator, type Page } from '@playwright/test';
import type { Visitor } from './visits';

/** A project with its results tree and returns, as its people write them. */

export const field = (form: Locator, name: string): Locator =>
  form.getByLabel(name, { exact: true });

/** Opens the form that a button asks for. */
export async function openForm(of: Visitor, button: Locator): Promise<Locator> {
  await button.click();
  const form = of.page.getByRole('dialog');
  await expect(form).toBeVisible();
  return form;
}

/** Does what the form is for; it closes when it was done. */
export async function doIt(form: Locator, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
  await expect(form).toHaveCount(0);
}

/** A day so many days from now, as it is typed. */
export const dayFrom = (page: Page, days: number): Promise<string> =>
  page.evaluate((ahead) => {
    const day = new Date();
    day.setDate(day.getDate() + ahead);
    return [day.getDate(), day.getMonth() + 1, day.getFullYear()].join('/');
  }, days);

/** A project that has run for some months. */
export async function addProject(of: Visitor, code: string, title: string): Promise<string> {
  const { page, say } = of;
  await of.follow('/projects');
  const form = await openForm(of, of.button(say('projects.add')));
  await field(form, say('project.code')).fill(code.replace('-P01', '-P1'));
  await expect(form).toContainText(say('projects.code_bad'));
  await field(form, say('project.code')).fill(code);
  await field(form, say('project.title_en')).fill(title);
  await field(form, say('project.programme')).selectOption('peer_groups');
  await field(form, say('project.starts')).fill(await dayFrom(page, -70));
  await field(form, say('project.ends')).fill(await dayFrom(page, 10));
  await doIt(form, say('ui.save'));
  await expect(page).toHaveURL(/\/projects\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** A goal, an outcome below it, and a percentage that is asked by hand. */
export async function growTree(of: Visitor, project: string, asked: string): Promise<void> {
  const { page, say } = of;
  const [goal, outcome] = ['No child travels alone', 'Families know the danger'];
  await of.follow(`${project}/tree`);
  const top = await openForm(of, of.button(say('projects.add_line')));
  await field(top, say('result_node.label_en')).fill(goal);
  await doIt(top, say('ui.save'));
  const below = await openForm(of, of.button(`${say('projects.add_line')}: ${goal}`));
  // Only what stands below a goal is offered.
  const level = field(below, say('result_node.level'));
  await expect(level.locator('option[value="goal"]')).toHaveCount(0);
  await level.selectOption('outcome');
  await field(below, say('result_node.label_en')).fill(outcome);
  await doIt(below, say('ui.save'));
  const measure = await openForm(of, of.button(`${say('projects.add_indicator')}: ${outcome}`));
  await field(measure, say('indicator.label_en')).fill(asked);
  await field(measure, say('indicator.source')).selectOption('entered');
  await field(measure, say('indicator.unit')).selectOption('percentage');
  await doIt(measure, say('ui.save'));
  await expect(page.getByRole('article', { name: asked, exact: true })).toBeVisible();
}

/** A value of all people: so many of so many. */
export async function sayValue(
  of: Visitor,
  button: Locator,
  [part, whole]: [string, string],
): Promise<void> {
  const form = await openForm(of, button);
  await field(form, of.say('return_value.numerator')).fill(part);
  const save = form.getByRole('button', { name: of.say('ui.save'), exact: true });
  await field(form, of.say('return_value.denominator')).fill('0');
  await expect(save).toBeDisabled();
  await field(form, of.say('return_value.denominator')).fill(whole);
  await doIt(form, of.say('ui.save'));
}

export async function act(of: Visitor, name: string, why?: string): Promise<void> {
  const words = of.say(`act.results_return.${name}`);
  const form = await openForm(of, of.button(words));
  if (why !== undefined) await field(form, of.say('results_return.why')).fill(why);
  await doIt(form, words);
}

/** A project's tree, its returns, one of them, and the forms of a line and of the calendar. */
export async function lookAtProjects(of: Visitor): Promise<void> {
  const { say } = of;
  await of.follow('/projects');
  const project = await of.first('/projects');
  await of.visit('project-tree', `${project}/tree`);
  await openForm(of, of.button(say('projects.add_line')));
  await of.look('project-line');
  await of.closeSheet();
  await of.visit('project-returns', `${project}/returns`);
  await openForm(of, of.button(say('projects.plan')));
  await of.look('project-plan');
  await of.closeSheet();
  await of.visit('project-return', await of.first(`${project}/returns`));
}
