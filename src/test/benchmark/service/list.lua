-- For wrk: asks for each line of a file once, a path with the tag that the client has of it behind a tab, if it has one; begins
-- anew when all are asked. Prints answers a second, median and 99th percentile in milliseconds, and how many failed.
local requests = {}
local last = 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local path, tag = line:match("([^\t]*)\t?(.*)")
    local headers = { ["Accept"] = "text/turtle" }
    if tag ~= "" then
      headers["If-None-Match"] = tag
    end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end

function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format("%.0f %.1f %.1f %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, failed))
end
