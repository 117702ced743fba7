/**
 * Parts that stand in the page by their tag alone, one import a line. They get what `ResultPart` has; a tab or a button for
 * a part that is not here is not shown.
 *
 * `<gouji-claims>` the tab 数据, `<gouji-checklist>` the tab 校验单, `<gouji-charts>` below the tables,
 * `<gouji-blank>` below the field, `<gouji-exports>` among the buttons of the result, `<gouji-settings>` below the head of the page (see `settings.ts`).
 */
import './blank';
import './charts';
import './checklist';
import './claims';
import './exports';
import './settings-panel';
