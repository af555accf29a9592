-- What a person sees in Neovim, asserted from inside: run by checkEditors.mjs behind the
-- configuration of docs/editors.md, in a folder with a library and a report. Ends with 1 at the first
-- thing that is not as it should be.
local function fail(what, seen)
  io.stderr:write('  ✗ ' .. what .. '\n    ' .. vim.inspect(seen):gsub('\n', '\n    ') .. '\n')
  vim.cmd('cquit 1')
end
local function check(what, condition, seen)
  if not condition then fail(what, seen) end
  io.stdout:write('  ✓ ' .. what .. '\n')
end
local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then fail(what .. ' (waited for in vain)', vim.diagnostic.get(0)) end
end
local function words(item)
  local lines = vim.api.nvim_buf_get_text(0, item.lnum, item.col, item.end_lnum, item.end_col, {})
  return table.concat(lines, '\n')
end
local function line(text)
  return vim.fn.search('\\V' .. text, 'w')
end
--- Puts the cursor on a text.
local function to(text)
  check('the report has “' .. text .. '”', line(text) > 0, vim.api.nvim_buf_get_lines(0, 0, -1, false))
end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 30000) or {}) do
    if answer.result then return answer.result end
  end
  fail(method .. ' has no answer', params)
end
local function codes()
  return vim.tbl_map(function(item) return item.code end, vim.diagnostic.get(0))
end

vim.cmd('edit bao-cao.md')
wait('diagnostics', function() return #vim.diagnostic.get(0) >= 3 end)
local found = vim.diagnostic.get(0)
table.sort(found, function(a, b) return a.lnum < b.lnum end)
check('diagnostics of quotation, figure and citekey',
  vim.deep_equal(vim.tbl_map(function(item) return item.code end, found),
    { 'altered', 'figure-wrong', 'unknown-citekey' }), found)
check('their places, in a text that is not ASCII',
  vim.deep_equal(vim.tbl_map(words, found), { 'kẻ', '31%', 'canhthui' }), vim.tbl_map(words, found))
check('their words', found[1].message:find('“kẻ”') ~= nil, found[1].message)

to('kẻ')
local hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'))
check('hover shows the source', vim.inspect(hover.contents):find('người') ~= nil, hover)
vim.lsp.buf.hover()
wait('the window of the hover', function() return #vim.api.nvim_list_wins() > 1 end)
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if vim.api.nvim_win_get_config(window).relative ~= '' then vim.api.nvim_win_close(window, true) end
end

to('@canhthui')
vim.cmd('normal! l')
local completion = ask('textDocument/completion', vim.lsp.util.make_position_params(0, 'utf-16'))
local keys = vim.tbl_map(function(item) return item.label end, completion.items or completion)
check('completion of citekeys, the library’s own among them',
  vim.tbl_contains(keys, 'canhthuy') and vim.tbl_contains(keys, 'dat'), keys)

to('kẻ')
local action = vim.lsp.util.make_range_params(0, 'utf-16')
action.context = { diagnostics = {} }
local actions = ask('textDocument/codeAction', action)
local restore
for _, one in ipairs(actions) do
  if one.kind and one.kind:find('^quickfix') then restore = restore or one end
end
check('a code action', restore ~= nil, actions)
if not restore.edit then restore = ask('codeAction/resolve', restore) end
vim.lsp.util.apply_workspace_edit(restore.edit, 'utf-16')
check('which restores the source’s words', line('của người đứng đầu') > 0,
  vim.api.nvim_buf_get_lines(0, 0, -1, false))
wait('the finding to go', function() return not vim.tbl_contains(codes(), 'altered') end)
check('and the finding goes', true)

to('người đứng đầu')
vim.lsp.buf.definition()
wait('definition to open the article',
  function() return vim.api.nvim_buf_get_name(0):find('article%.txt$') ~= nil end)
check('definition leads to the sentence in the article',
  vim.api.nvim_get_current_line():find('người đứng đầu') ~= nil, vim.api.nvim_get_current_line())

vim.cmd('qall!')
