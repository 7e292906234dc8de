-- Headless Neovim (0.7 or later) as a client of the language server over stdio: each missing section of the file is
-- inserted by its code action, then undo brings the text back. Prints "ok TITLE" or "not ok TITLE: WHY" lines.
--   SERVER=dist/server.js nvim --headless --clean -c 'luafile test/e2e/neovim.lua' FILE
local missing_section = "structure/missing-section"
local insert_one = "Insert section: "
local patience_ms = 15000

vim.cmd("set filetype=markdown noswapfile")
local buffer = vim.api.nvim_get_current_buf()
local name = vim.fn.expand("%:t")

local function say(line)
  io.stdout:write(line .. "\n")
end

local function fail(title, why)
  say(("not ok Neovim, %s: %s: %s"):format(name, title, why))
  vim.cmd("cquit 1")
end

local function ok(title)
  say(("ok Neovim, %s: %s"):format(name, title))
end

local function start_server()
  local config = { name = "sixpager", cmd = { "node", os.getenv("SERVER"), "--stdio" }, root_dir = vim.fn.getcwd() }
  -- Newer versions attach by themselves, older ones do not know `start`.
  if vim.lsp.start then
    return vim.lsp.start(config)
  end
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, id)
  return id
end

local client_id = start_server()

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

local function rule_of(diagnostic)
  local lsp = diagnostic.user_data and diagnostic.user_data.lsp
  return diagnostic.code or (lsp and lsp.code)
end

local function missing()
  return vim.tbl_filter(function(diagnostic)
    return diagnostic.source == "sixpager" and rule_of(diagnostic) == missing_section
  end, vim.diagnostic.get(buffer))
end

local function code_action()
  local finding = missing()[1]
  if not finding then
    return nil
  end
  local range = {
    start = { line = finding.lnum, character = finding.col },
    ["end"] = { line = finding.end_lnum, character = finding.end_col },
  }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = range,
    context = {
      only = { "quickfix" },
      diagnostics = {
        { range = range, message = finding.message, source = finding.source, code = rule_of(finding) },
      },
    },
  }
  local answers = vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", params, patience_ms)
  local answer = answers and answers[client_id]
  for _, action in ipairs(answer and answer.result or {}) do
    if vim.startswith(action.title, insert_one) and action.edit then
      return action
    end
  end
  return nil
end

local function wait_for(condition)
  return vim.wait(patience_ms, condition, 20)
end

local original = text()
if not wait_for(function() return #missing() > 0 end) then
  fail("missing sections are reported", "no such diagnostic came")
end
local count = #missing()
ok("missing sections are reported")

local snapshots = {}
for left = count - 1, 0, -1 do
  table.insert(snapshots, text())
  local action
  if not wait_for(function() action = code_action() return action ~= nil end) then
    fail("each is inserted by its code action", "no action was offered")
  end
  -- Without this a script's changes are all undone at once.
  vim.cmd("let &undolevels = &undolevels")
  vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client_id).offset_encoding)
  if not wait_for(function() return #missing() == left end) then
    fail("each is inserted by its code action", ("after “%s” there are still %d"):format(action.title, #missing()))
  end
end
ok("each is inserted by its code action, and its finding is gone")

for index = #snapshots, 1, -1 do
  vim.cmd("silent undo")
  if text() ~= snapshots[index] then
    fail("undo brings the text back", "step " .. index .. " left:\n" .. text())
  end
end
if text() ~= original or not wait_for(function() return #missing() == count end) then
  fail("undo brings the text back", "there are " .. #missing() .. " missing sections instead of " .. count)
end
ok("undo brings the text back, and the findings with it")
vim.cmd("qa!")
