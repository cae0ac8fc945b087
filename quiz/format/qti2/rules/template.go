package rules

import "strings"

// Template runs one of the standard response templates by its address, of any
// host and version: match_correct, map_response. It is false for a template
// that is not known.
func (m *Machine) Template(address, response, score string) bool {
	name := address[strings.LastIndexAny(address, "/#")+1:]
	switch {
	case strings.Contains(name, "map_response_point"):
		return false
	case strings.Contains(name, "map_response"):
		v, err := m.mapResponse(response)
		m.vars[score] = v
		return err == nil
	case strings.Contains(name, "match"):
		d := m.declared[response]
		if !m.budget.Take(len(d.Correct) * len(m.vars[response].Items)) {
			return false
		}
		earned := 0.0
		if len(d.Correct) > 0 && match(m.vars[response], d.value(d.Correct)) {
			earned = 1
		}
		m.vars[score] = float(earned)
	default:
		return false
	}
	return true
}
